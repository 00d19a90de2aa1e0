import { accept, type Refusal, type Result, refusal, refuse } from '../result.ts';
import { isEmail, parseBoardCode, parseBranchCode, parseChamberCode, parsePostcode } from './codes.ts';
import type { ContactDraft, OrganisationDraft } from './organisation.ts';

const CODES = [
  { field: 'branchCode', parse: parseBranchCode, refusal: 'organisation/branch-code-wrong' },
  { field: 'boardCode', parse: parseBoardCode, refusal: 'organisation/board-code-wrong' },
  { field: 'chamberCode', parse: parseChamberCode, refusal: 'organisation/chamber-code-wrong' },
] as const;

/** What is wrong with the fields, one refusal per field; or the draft with its codes in their normal form. */
export function checkOrganisation(draft: OrganisationDraft): Result<OrganisationDraft, readonly Refusal[]> {
  const wrong: Refusal[] = [];
  const name = draft.name.replaceAll(/\s+/g, ' ').trim();
  if (name === '') wrong.push(refusal('organisation/name-missing', {}, 'name'));
  const codes: Partial<Record<(typeof CODES)[number]['field'], string | null>> = {};
  for (const { field, parse, refusal: code } of CODES) {
    const given = draft[field]?.trim() ?? '';
    const parsed = given === '' ? null : parse(given);
    if (given !== '' && parsed === null) wrong.push(refusal(code, { given }, field));
    codes[field] = parsed;
  }
  const postcode = draft.postcode.trim() === '' ? '' : parsePostcode(draft.postcode);
  if (postcode === null) wrong.push(refusal('organisation/postcode-wrong', { given: draft.postcode }, 'postcode'));
  const email = draft.email.trim();
  if (email !== '' && !isEmail(email)) wrong.push(refusal('organisation/email-wrong', { given: email }, 'email'));
  return wrong.length > 0 ? refuse(wrong) : accept({ ...draft, ...codes, name, email, postcode: postcode ?? '' });
}

export function checkContact(draft: ContactDraft): Result<ContactDraft, readonly Refusal[]> {
  const wrong: Refusal[] = [];
  const name = draft.name.replaceAll(/\s+/g, ' ').trim();
  const email = draft.email.trim();
  if (name === '') wrong.push(refusal('organisation/contact-name-missing', {}, 'name'));
  if (email !== '' && !isEmail(email)) wrong.push(refusal('organisation/email-wrong', { given: email }, 'email'));
  return wrong.length > 0 ? refuse(wrong) : accept({ ...draft, name, email });
}
