import { copyProgramme, removeProgramme, setProgrammeStatus } from '#db/programme/change-programme.ts';
import { proposeNeeds } from '#db/programme/propose-needs.ts';
import { comingVisits, listProgrammes, readProgramme, versionUses } from '#db/programme/read-programmes.ts';
import { needNames, readVersion, versionsOf } from '#db/programme/read-versions.ts';
import { saveProgramme } from '#db/programme/save-programme.ts';
import { knownSkills, readTagLists, saveTagLists } from '#db/programme/tags.ts';
import { refusal } from '#domain/result.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.programme;

const list = os.list.handler(({ context }) => {
  const programmes = [...listProgrammes(context.store.db, context.store.now())];
  const versions = programmes.map(({ version }) => version);
  return { programmes, names: needNames(context.store.db, versions) };
});

const get = os.get.handler(({ input, context, errors }) => {
  const { db } = context.store;
  const programme = readProgramme(db, input.id, context.store.now());
  if (!programme) throw errors.REFUSED({ data: refusal('programme/gone', { id: input.id }) });
  const versions = [...versionUses(db, input.id)];
  return {
    programme,
    versions,
    coming: [...comingVisits(db, input.id, context.store.now())],
    names: needNames(
      db,
      versions.map(({ version }) => version),
    ),
  };
});

const version = os.version.handler(({ input, context, errors }) => {
  const { db } = context.store;
  const found = readVersion(db, input.id);
  if (!found) throw errors.REFUSED({ data: refusal('programme/gone', { id: input.id }) });
  const [latest] = versionsOf(db, found.programmeId);
  const status = readProgramme(db, found.programmeId, context.store.now())?.status ?? 'retired';
  return { version: found, status, latestNumber: latest?.number ?? found.number, names: needNames(db, [found]) };
});

const save = os.save.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), basedOn, ...fields } = input;
  return accepted(saveProgramme(context.store, actBy(context, 'programme.save'), id, basedOn, fields), errors);
});

const setStatus = os.setStatus.handler(({ input, context, errors }) =>
  accepted(
    setProgrammeStatus(context.store, actBy(context, `programme.${input.status}`), input.id, input.status),
    errors,
  ),
);

const copy = os.copy.handler(({ input, context, errors }) => {
  const copyId = input.copyId ?? context.store.newId();
  return accepted(copyProgramme(context.store, actBy(context, 'programme.copy'), input.id, copyId, input.name), errors);
});

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeProgramme(context.store, actBy(context, 'programme.remove'), input.id), errors),
);

const propose = os.propose.handler(({ input, context }) => {
  const { bookingId, ...question } = input;
  const { db, occupancy } = context.store;
  occupancy.refresh();
  return { needs: [...proposeNeeds({ db, occupancy, ...(bookingId && { bookingId }) }, question)] };
});

const choices = os.choices.handler(({ context }) => ({
  tags: readTagLists(context.store.db),
  skills: [...knownSkills(context.store.db)],
}));

const saveTags = os.saveTags.handler(({ input, context, errors }) =>
  accepted(saveTagLists(context.store, actBy(context, 'programme.save-tags'), input.tags), errors),
);

export const programmeService = { list, get, version, save, setStatus, copy, remove, propose, choices, saveTags };
