import { checkFile } from '#domain/document/document.ts';
import { HEAD_BYTES } from '#domain/document/file-type.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';

/** What is wrong with a file that was chosen, from its size and its first bytes; null when it can be kept. */
export async function flawOf(file: File): Promise<Refusal | null> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const checked = checkFile({ name: file.name, size: file.size, head });
    return checked.ok ? null : checked.refusal;
  } catch {
    return unreadable(file);
  }
}

/** All of the file as base64. */
export function readBase64(file: File): Promise<Result<string>> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(accept(String(reader.result).split(',')[1] ?? ''));
    reader.onerror = () => resolve(refuse(unreadable(file)));
    reader.readAsDataURL(file);
  });
}

/** Moved or taken away since it was chosen, or on a stick that was pulled out. */
function unreadable({ name }: File): Refusal {
  return refusal('document/unreadable', { name }, 'file');
}
