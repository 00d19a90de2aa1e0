import { megabytes } from '../document/document.ts';
import { fileType, type MediaType } from '../document/file-type.ts';
import { accept, type Result, refusal, refuse } from '../result.ts';

/** Photos arrive scaled down by the screen; anything above this did not come from it. */
export const MAX_PHOTO_BYTES = 3_000_000;
/** What a person may pick before it is scaled down. */
export const MAX_PICKED_BYTES = 30_000_000;

export interface PhotoFile {
  readonly name: string;
  readonly size: number;
  /** All of it, or as much of its beginning as is needed to know it. */
  readonly head: Uint8Array;
}

/** What kind of picture it is, or why it cannot be the photo of a thing. */
export function checkPhoto({ name, size, head }: PhotoFile, most: number): Result<MediaType> {
  if (size > most) {
    const facts = { name, size: megabytes(size), megabytes: megabytes(most) };
    return refuse(refusal('inventory/photo-too-large', facts, 'photo'));
  }
  const type = fileType(head);
  switch (type) {
    case 'empty':
    case 'heic':
      return refuse(refusal(`inventory/photo-${type}`, { name }, 'photo'));
    case 'office':
    case 'unknown':
    case 'application/pdf':
      return refuse(refusal('inventory/photo-not-image', { name }, 'photo'));
    default:
      return accept(type);
  }
}
