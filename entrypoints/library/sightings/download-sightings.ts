import { askBackground } from '../../../lib/messaging/ask';
import { sightingsCsv } from '../../../lib/pictures/sightings-csv';
import type { Sighting } from '../../../lib/spotting/sighting';
import { saveFile } from '../data/download-backup';

/** Saves all sightings as one file, asked for piece by piece; answers its name. */
export async function downloadSightings(format: 'CSV' | 'JSON'): Promise<string> {
  const all: Sighting[] = [];
  let after: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof partAfter>> = await partAfter(after);
    all.push(...part.sightings);
    after = part.next;
  } while (after !== null);
  all.sort((a, b) => (a.seen < b.seen ? -1 : Number(a.seen > b.seen)));
  const name = `sidelight-sightings-${new Date().toISOString().slice(0, 10)}`;
  if (format === 'CSV') {
    saveFile([sightingsCsv(all)], `${name}.csv`, 'text/csv');
    return `${name}.csv`;
  }
  saveFile([JSON.stringify(all, null, 2)], `${name}.json`, 'application/json');
  return `${name}.json`;
}

function partAfter(after: string | null) {
  return askBackground('sightingsAfter', after);
}
