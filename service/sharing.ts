import { comingUses } from '#db/sharing/coming-uses.ts';
import { countComing } from '#db/sharing/count-coming.ts';
import { readAllTerms } from '#db/sharing/read-terms.ts';
import { replaceThings } from '#db/sharing/replace-things.ts';
import { recallThing, removeTerms, saveTerms } from '#db/sharing/save-terms.ts';
import { refusal } from '#domain/result.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.sharing;

const list = os.list.handler(({ context }) => {
  const { db, now } = context.store;
  const coming = countComing(db, now());
  return {
    things: readAllTerms(db).map((thing) => ({ ...thing, comingCount: coming.get(thing.resourceId) ?? 0 })),
  };
});

const save = os.save.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...fields } = input;
  return accepted(saveTerms(context.store, actBy(context, 'sharing.save'), id, fields), errors);
});

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeTerms(context.store, actBy(context, 'sharing.remove'), input.id), errors),
);

const recall = os.recall.handler(({ input, context, errors }) => {
  const act = actBy(context, input.from === null ? 'sharing.keep' : 'sharing.recall');
  return accepted(recallThing(context.store, act, input.id, input.from, input.reason), errors);
});

const comingUsesHandler = os.comingUses.handler(({ input, context }) => {
  const today = dateOf(context.store.now());
  return { uses: comingUses(context.store, input.resourceId, input.from < today ? today : input.from) };
});

const replace = os.replace.handler(({ input, context, errors }) => {
  const result = replaceThings(context.store, actBy(context, 'sharing.replace'), input.choices);
  if (result.ok) return result.value;
  const { bookingId, refused } = result.refusal;
  if (refused.kind === 'verdicts')
    throw errors.BOOKING_REFUSED({ data: { bookingId, verdicts: [...refused.verdicts] } });
  throw errors.REFUSED({
    data: refused.kind === 'refused' ? refused.refusal : refusal('sharing/taken', { id: bookingId }),
  });
});

export const sharingService = { list, save, remove, recall, comingUses: comingUsesHandler, replace };
