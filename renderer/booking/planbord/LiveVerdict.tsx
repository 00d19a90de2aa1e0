import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { periodText } from '../verdict-text.ts';
import { useBoard } from './board-context.ts';
import { chipText } from './chip-text.ts';
import { useStoreValue } from './external-store.ts';
import { useProposalVerdicts } from './use-proposal-verdicts.ts';

/** Says the place and the verdict of a booking that is moved by the keyboard. */
export function LiveVerdict() {
  const { t, i18n } = useTranslation();
  const { scene, stores } = useBoard();
  const proposal = useStoreValue(stores.proposal);
  const verdicts = useProposalVerdicts(scene, proposal);
  return (
    <VisuallyHidden role="status" aria-live="assertive">
      {proposal && proposal.act !== 'create' && proposal.source === 'keyboard' && text(proposal)}
    </VisuallyHidden>
  );

  function text(change: Extract<typeof proposal, { act: 'move' | 'resize-start' | 'resize-end' }>) {
    const { zone } = scene.axis;
    const verdict = chipText(verdicts, change.toResourceId, t, i18n.language, zone);
    const lane = scene.world.resourceById.get(change.toResourceId)?.name ?? '';
    return `${periodText(change.start, change.end, i18n.language, zone)}, ${lane}: ${verdict}`;
  }
}
