import { backupFrame } from '../../../lib/annotation/backup';
import { askBackground } from '../../../lib/messaging/ask';

/** Milliseconds in which the browser has taken a file over. */
const TAKEN_AFTER = 30_000;

/**
 * Saves everything as one file, asked for piece by piece.
 *
 * @param total - of all annotations, the bin included.
 * @param onProgress - told how many are written.
 * @returns the file's name.
 */
export async function downloadBackup(
  total: number,
  onProgress: (count: number) => void,
): Promise<string> {
  const now = new Date().toISOString();
  const [head, tail] = backupFrame(total, now);
  const parts: string[] = [head];
  let count = 0;
  let after: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof askPart>> = await askPart(after, now);
    if (part.count > 0) parts.push(count > 0 ? ',' : '', part.items);
    count += part.count;
    onProgress(count);
    after = part.next;
  } while (after !== null);
  parts.push(tail);
  const name = `sidelight-backup-${now.slice(0, 10)}.jsonld`;
  saveFile(parts, name, 'application/ld+json');
  await askBackground('backupTaken', now);
  return name;
}

/** Hands a file to the browser's downloads. */
export function saveFile(parts: readonly string[], name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
}

function askPart(after: string | null, now: string) {
  return askBackground('backupPart', after, now);
}
