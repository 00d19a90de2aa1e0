/** What is printed on the label of a thing. */
export interface Label {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  /** Whose it is or where it belongs, small below the name. */
  readonly line: string;
}

/** Tells our labels from any other square that somebody holds before the camera. */
const PREFIX = 'TL:';

export function qrContent(tag: string): string {
  return `${PREFIX}${tag}`;
}

/** Code 128 knows plain ASCII; a tag with other letters has its square code alone. */
export function fitsCode128(tag: string): boolean {
  return /^[\x20-\x7e]{1,40}$/.test(tag);
}
