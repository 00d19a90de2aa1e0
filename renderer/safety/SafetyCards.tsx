import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { DefectCard } from './DefectCard.tsx';
import type { Subject } from './safety-types.ts';

/** What must be known of a thing before somebody uses it. */
export function SafetyCards({ subject }: { readonly subject: Subject }) {
  const { data } = useQuery(orpc.safety.ofAsset.queryOptions({ input: { assetId: subject.id } }));
  if (!data) return null;
  return <DefectCard subject={subject} defects={data.defects} />;
}
