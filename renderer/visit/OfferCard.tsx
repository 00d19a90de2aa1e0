import { Badge, Button, Card, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPoint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { verdictText } from '../booking/verdict-text.ts';
import classes from './OfferCard.module.css';
import { partText, reasonText, timesOf } from './visit-text.ts';
import type { VisitOffer } from './visit-types.ts';

const icons = { good: IconCheck, mind: IconAlertTriangle, plain: IconPoint };

/** Of the school, not of the time: told once above the list. */
const said: ReadonlySet<string> = new Set(['first-visit', 'below-quota']);

interface OfferCardProps {
  readonly offer: VisitOffer;
  /** Its place in the list. */
  readonly rank: number;
  readonly onChoose: () => void;
}

/** One way in which the visit can be: when, where, with what, and why it is offered. */
export function OfferCard({ offer, rank, onChoose }: OfferCardProps) {
  const { t, i18n } = useTranslation();
  const { parts, zone, verdicts, reasons, locationName } = offer;
  const [when, ...later] = timesOf(offer, i18n.language);
  const warnings = verdicts.filter(({ level }) => level === 'warning');
  return (
    <Card withBorder radius="md" padding="sm" component="li">
      <div className={classes.offer}>
        <div>
          <Text fw={650}>
            {rank}. {when}{' '}
            <Text span c="dimmed" fw={400}>
              · {locationName}
            </Text>
          </Text>
          {later.map((text) => (
            <Text key={text} fw={650} pl="1.15rem">
              {text}
            </Text>
          ))}
          {parts.map((part, index) => (
            <Text key={`${part.start} ${part.names.join()}`} size="sm">
              {parts.length > 1 && `${t('visit:part', { no: index + 1, count: part.pupils })}: `}
              {part.names.join(', ')}
            </Text>
          ))}
        </div>
        <Button
          size="sm"
          variant={rank === 1 ? 'filled' : 'light'}
          aria-label={t('visit:choose', {
            when: parts.map((part) => partText(part, zone, i18n.language))[0],
            place: locationName,
          })}
          onClick={onChoose}
        >
          {t('visit:chooseShort')}
        </Button>
      </div>
      <ul className={classes.reasons} aria-label={t('visit:reason.label')}>
        {reasons
          .filter(({ reason }) => !said.has(reason))
          .map((reason) => {
            const Icon = icons[reason.tone];
            return (
              <li key={`${reason.reason} ${JSON.stringify(reason.facts)}`} data-tone={reason.tone}>
                <Icon size={15} aria-hidden />
                {reasonText(reason, t, i18n.language)}
              </li>
            );
          })}
        {warnings.map((verdict) => (
          <li key={verdict.rule} data-tone="mind">
            <IconAlertTriangle size={15} aria-hidden />
            {verdictText(verdict, t, i18n.language, zone).fact}
          </li>
        ))}
        {warnings.length > 0 && (
          <Badge component="li" size="sm" color="orange" variant="light" tt="none">
            {t('visit:asksReason')}
          </Badge>
        )}
      </ul>
    </Card>
  );
}
