import { bookingsOf } from '#db/organisation/bookings.ts';
import { findDuplicates } from '#db/organisation/duplicates.ts';
import { listOrganisations, listRegions } from '#db/organisation/list.ts';
import { mergeOrganisations } from '#db/organisation/merge.ts';
import { contactsOf, familyOf, readOrganisation } from '#db/organisation/read.ts';
import { notFound, removeContact, removeOrganisation, saveContact, saveOrganisation } from '#db/organisation/save.ts';
import { searchOrganisations } from '#db/organisation/search.ts';
import { checkContact, checkOrganisation } from '#domain/organisation/check-organisation.ts';
import type { Refusal, Result } from '#domain/result.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.organisation;

const search = os.search.handler(({ input, context }) => ({
  organisations: [...searchOrganisations(context.store.db, input)],
}));

const list = os.list.handler(({ input, context }) => {
  const { lines, total } = listOrganisations(context.store.db, input);
  return { lines: [...lines], total };
});

const regions = os.regions.handler(({ context }) => listRegions(context.store.db));

const duplicates = os.duplicates.handler(({ context }) => ({ groups: duplicateGroups(context.store.db) }));

const get = os.get.handler(({ input, context, errors }) => {
  const { db } = context.store;
  const organisation = readOrganisation(db, input.id);
  if (!organisation) throw errors.REFUSED({ data: notFound(input.id) });
  const family = familyOf(db, input.id);
  const mergedFrom = family.filter((id) => id !== input.id).flatMap((id) => readOrganisation(db, id) ?? []);
  const into = organisation.mergedInto ? readOrganisation(db, organisation.mergedInto) : undefined;
  return {
    organisation,
    mergedIntoName: into?.name ?? null,
    mergedFrom: mergedFrom.map(({ id, name, branchCode, city }) => ({ id, name, branchCode, city })),
    contacts: [...contactsOf(db, family)],
    duplicates: duplicateGroups(db).filter((group) => group.members.some((member) => member.id === input.id)),
  };
});

const bookings = os.bookings.handler(({ input, context }) => {
  const { coming, past } = bookingsOf(context.store.db, input.id, context.store.now());
  return { coming: [...coming], past: [...past] };
});

const save = os.save.handler(({ input, context, errors }) => {
  const draft = accepted(firstOf(checkOrganisation(input.draft)), errors);
  return accepted(saveOrganisation(context.store, actBy(context, 'organisation.save'), input.id, draft), errors);
});

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeOrganisation(context.store, actBy(context, 'organisation.remove'), input.id), errors),
);

const merge = os.merge.handler(({ input, context, errors }) => {
  const act = actBy(context, 'organisation.merge');
  return accepted(mergeOrganisations(context.store, act, input.keptId, input.mergedId), errors);
});

const saveContactHandler = os.saveContact.handler(({ input, context, errors }) => {
  const draft = accepted(firstOf(checkContact(input.draft)), errors);
  const act = actBy(context, 'organisation.save-contact');
  return accepted(saveContact(context.store, act, input.id, input.organisationId, draft), errors);
});

const removeContactHandler = os.removeContact.handler(({ input, context, errors }) =>
  accepted(removeContact(context.store, actBy(context, 'organisation.remove-contact'), input.id), errors),
);

export const organisationService = {
  search,
  list,
  regions,
  duplicates,
  get,
  bookings,
  save,
  remove,
  merge,
  saveContact: saveContactHandler,
  removeContact: removeContactHandler,
};

function duplicateGroups(db: Parameters<typeof findDuplicates>[0]) {
  return findDuplicates(db).map(({ reason, members }) => ({ reason, members: [...members] }));
}

/** The forms check all fields at once with the same function; whoever calls without a form hears the first. */
function firstOf<T>(result: Result<T, readonly Refusal[]>): Result<T> {
  return result.ok ? result : { ok: false, refusal: result.refusal[0] as Refusal };
}
