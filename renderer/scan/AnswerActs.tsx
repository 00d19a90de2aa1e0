import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { mayGoEarly } from '#domain/scan/propose.ts';
import { InstructionCards } from '../document/CardLinks.tsx';
import type { LoanForm, ScanAnswer, ScannedMaterial, ScanThing, ThingAnswer } from '../loan/loan-types.ts';
import { TakeMaterial } from './TakeMaterial.tsx';

interface AnswerActsProps {
  readonly answer: ScanAnswer;
  readonly onOpen: (form: LoanForm) => void;
  readonly onScan: (code: string, thingId?: string) => void;
  readonly onLend: (thing: ScanThing) => void;
  /** A thing with this label that is not in the inventory yet. */
  readonly onCreate: (code: string) => void;
  /** Material was taken: what to say of it. */
  readonly onTaken: (text: string) => void;
}

/** What a person can do with what was scanned, the likeliest first. */
export function AnswerActs({ answer, ...acts }: AnswerActsProps) {
  if ('thing' in answer) return <ThingActs answer={answer} {...acts} />;
  if (answer.kind === 'unknown') return <UnknownActs answer={answer} {...acts} />;
  if (answer.kind === 'material') return <MaterialActs material={answer.material} {...acts} />;
  if (answer.kind !== 'twice') return null;
  return (
    <Stack gap="xs" align="flex-start">
      {answer.things.map((thing) => (
        <Act key={thing.id} label={thing.name} onClick={() => acts.onScan(answer.code, thing.id)} />
      ))}
    </Stack>
  );
}

type Acts = Omit<AnswerActsProps, 'answer'>;

function MaterialActs({ material, onTaken }: Acts & { readonly material: ScannedMaterial }) {
  const [, navigate] = useLocation();
  const show = () => navigate(`/inventory/consumables/${material.id}`);
  return <TakeMaterial material={material} onTaken={onTaken} onShow={show} />;
}

function UnknownActs({
  answer: { code, nearest },
  onScan,
  onCreate,
}: Acts & { readonly answer: Extract<ScanAnswer, { kind: 'unknown' }> }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {nearest && <Act label={t('scan:act.nearest', { code: nearest })} onClick={() => onScan(nearest)} />}
      <Act label={t('scan:act.create', { code })} onClick={() => onCreate(code)} />
    </Group>
  );
}

function ThingActs({ answer, onOpen, onLend }: Acts & { readonly answer: ThingAnswer }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { kind, thing, reservation, loanId, kit } = answer;
  const isEarly = kind !== 'repeat' && kind !== 'just-lent' && mayGoEarly(kind, reservation, Date.now());
  const show = (
    <Act
      label={t('scan:act.show')}
      onClick={() => navigate(thing.kind === 'kit' ? `/inventory/kits/${thing.id}` : `/inventory/${thing.id}`)}
    />
  );
  return (
    <Group gap="xs">
      {kind === 'hand-out' && reservation && (
        <Act
          isMain
          label={t('scan:act.handOut', { holder: reservation.holder })}
          onClick={() => onOpen({ kind: 'hand-out', id: reservation.bookingId })}
        />
      )}
      {reservation && isEarly && (
        <Act
          label={t('scan:act.handOutEarly', { holder: reservation.holder })}
          onClick={() => onOpen({ kind: 'hand-out', id: reservation.bookingId })}
        />
      )}
      {(kind === 'take-back' || kind === 'repeat' || kind === 'to-count') && loanId && (
        <Act
          isMain={thing.kind === 'kit'}
          label={t(thing.kind === 'kit' ? 'scan:act.count' : 'scan:act.rest')}
          onClick={() => onOpen({ kind: 'check-in', id: loanId })}
        />
      )}
      {kind === 'kit-part' && kit && (
        <>
          <Act isMain label={t('scan:act.lendAlone')} onClick={() => onLend(thing)} />
          <Act label={t('scan:act.showKit', { kit: kit.name })} onClick={() => navigate(`/inventory/kits/${kit.id}`)} />
        </>
      )}
      {show}
      <InstructionCards of={thing.id} />
    </Group>
  );
}

function Act({ label, onClick, isMain = false }: { label: string; onClick: () => void; isMain?: boolean }) {
  return (
    <Button size="md" mih={44} variant={isMain ? 'filled' : 'default'} onClick={onClick}>
      {label}
    </Button>
  );
}
