import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Need } from '#domain/booking/booking.ts';
import { heldResources } from '#domain/booking/free-pieces.ts';
import type { Verdict } from '#domain/booking/verdict.ts';
import { NeedPicker } from './NeedPicker.tsx';
import { NeedRow } from './NeedRow.tsx';
import classes from './NeedsField.module.css';
import { type Choice, markOf, type ResourceLine, toChoices } from './resource-choice.ts';
import type { BookingFormState } from './use-booking-form.ts';
import { useClaims } from './use-judgement.ts';

interface NeedsFieldProps {
  readonly form: BookingFormState;
  readonly bookingId: string | undefined;
  readonly resources: readonly ResourceLine[];
  readonly verdicts: readonly Verdict[];
}

/** Rooms, pieces, kits and "n of a model", each marked free or taken in the chosen period. */
export function NeedsField({ form, bookingId, resources, verdicts }: NeedsFieldProps) {
  const { t } = useTranslation();
  const { values, change, draft } = form;
  const { needs, locationId } = values;
  const { during, isChecking } = useClaims(draft);
  const held = useMemo(
    () => during && heldResources(resources, during.claims, during.period, bookingId),
    [during, resources, bookingId],
  );
  const named = useMemo(
    () => new Set(needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : []))),
    [needs],
  );
  const choices = useMemo(() => toChoices(resources, held, named), [resources, held, named]);
  const chosen = new Set(needs.map(keyOf));
  const blocked = new Set(
    verdicts.flatMap(({ level, resourceId }) => (level === 'block' && resourceId ? [resourceId] : [])),
  );
  const add = ({ need, locationId: at }: Choice) => {
    change({ needs: [...needs, need], ...(!locationId && need.kind === 'resource' && at && { locationId: at }) });
  };
  return (
    <div>
      {needs.length > 0 && (
        <ul className={classes.list} aria-label={t('booking:needs.chosen')}>
          {needs.map((need) => (
            <NeedRow
              key={keyOf(need)}
              need={need}
              choice={choices.find((choice) => choice.key === keyOf(need)) ?? unlisted(need, resources, held)}
              isBlocked={need.kind === 'resource' && blocked.has(need.resourceId)}
              onQuantity={(quantity) =>
                change({
                  needs: needs.map((one) => (one === need && one.kind === 'model' ? { ...one, quantity } : one)),
                })
              }
              onRemove={() => change({ needs: needs.filter((one) => one !== need) })}
            />
          ))}
        </ul>
      )}
      <NeedPicker
        choices={choices.filter((choice) => !chosen.has(choice.key))}
        isChecking={isChecking}
        locationId={locationId}
        onAdd={add}
      />
    </div>
  );
}

function keyOf(need: Need): string {
  return need.kind === 'resource' ? `resource ${need.resourceId}` : `model ${need.modelId}`;
}

/** Chosen before, and not on offer any more: written off, or set to not bookable. */
function unlisted(
  need: Need,
  resources: readonly ResourceLine[],
  held: ReadonlySet<string> | undefined,
): Pick<Choice, 'name' | 'details' | 'mark'> {
  const resource = resources.find((one) =>
    need.kind === 'resource' ? one.id === need.resourceId : one.modelId === need.modelId,
  );
  if (!resource) return { name: '?', details: [], mark: 'unknown' };
  const name = need.kind === 'resource' ? resource.name : (resource.modelName ?? resource.name);
  return { name, details: resource.locationName ? [resource.locationName] : [], mark: markOf(resource, held) };
}
