import type { CanonicalUrl } from '../../lib/annotation/model';
import { askBackground } from '../../lib/messaging/ask';

/** Milliseconds in which the browser has taken the file over. */
const TAKEN_AFTER = 30_000;

/** Saves annotations as a JSON-LD file, those kept under some addresses of one site or all; answers the file's name. */
export async function exportToFile(sources: readonly CanonicalUrl[] | null): Promise<string> {
  const json = await askBackground('exportAnnotations', sources);
  const day = new Date().toISOString().slice(0, 10);
  const site = sources?.[0] ? `-${new URL(sources[0]).hostname}` : '';
  const name = `sidelight${site}-${day}.jsonld`;
  const address = URL.createObjectURL(new Blob([json], { type: 'application/ld+json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
  return name;
}
