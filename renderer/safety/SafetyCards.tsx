import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { DefectCard } from './DefectCard.tsx';
import { InspectionCard } from './InspectionCard.tsx';
import { RecordCard } from './RecordCard.tsx';
import type { Subject } from './safety-types.ts';

interface SafetyCardsProps {
  readonly subject: Subject & { readonly modelName: string };
}

/** What must be known of a thing before somebody uses it: faults, inspections, and the record of its kind. */
export function SafetyCards({ subject }: SafetyCardsProps) {
  const { data } = useQuery(orpc.safety.ofAsset.queryOptions({ input: { assetId: subject.id } }));
  if (!data) return null;
  return (
    <>
      <DefectCard subject={subject} defects={data.defects} />
      <InspectionCard subject={subject} safety={data} />
      <RecordCard assetId={subject.id} modelId={data.modelId} modelName={subject.modelName} record={data.record} />
    </>
  );
}
