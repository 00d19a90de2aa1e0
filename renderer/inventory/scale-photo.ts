import { HEAD_BYTES } from '#domain/document/file-type.ts';
import { checkPhoto, MAX_PICKED_BYTES } from '#domain/inventory/photo.ts';
import { type Refusal, refusal } from '#domain/result.ts';

/** Enough to recognise a thing on any screen, at a few hundred kilobytes. */
const LONGEST_SIDE = 1280;
const QUALITY = 0.85;

export type ScaledPhoto =
  | { readonly ok: true; readonly name: string; readonly base64: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** Makes a JPEG of what was picked, at most 1280 pixels long; says why when that cannot be. */
export async function scalePhoto(file: File): Promise<ScaledPhoto> {
  const { name } = file;
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const type = checkPhoto({ name, size: file.size, head }, MAX_PICKED_BYTES);
  if (!type.ok) return type;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return { ok: false, refusal: refusal('inventory/photo-broken', { name }) };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('this window cannot draw');
  // A JPEG has no transparency: white paper instead of black.
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const base64 = canvas.toDataURL('image/jpeg', QUALITY).split(',')[1] ?? '';
  return { ok: true, name: name.slice(0, 255), base64 };
}
