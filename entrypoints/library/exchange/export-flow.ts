import { toCollection } from '../../../lib/annotation/json-ld';
import type { UserAnnotation } from '../../../lib/annotation/model';
import { toCsv } from '../../../lib/exchange/csv';
import { pagesOf } from '../../../lib/exchange/export-view';
import { toHtml } from '../../../lib/exchange/html';
import { fileNameOf, toMarkdown, toOneMarkdown } from '../../../lib/exchange/markdown';
import { askBackground } from '../../../lib/messaging/ask';
import type { ExportFormat } from '../../../lib/wording/exchange';

/** Records of one message. */
const BATCH = 500;
/** Milliseconds in which the browser has taken a file over. */
const TAKEN_AFTER = 30_000;
/** Milliseconds between two files: browsers drop some of many that come at once. */
const BETWEEN = 150;

/** How to export. */
export interface ExportWish {
  readonly format: ExportFormat;
  readonly template: string;
  readonly isFilePerPage: boolean;
}

interface OutFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Annotations by id, or all that are kept. */
export async function gather(
  ids: readonly string[] | null,
  onProgress: (done: number) => void,
): Promise<UserAnnotation[]> {
  const all: UserAnnotation[] = [];
  for (let i = 0, after = ''; ; i += BATCH) {
    const batch =
      ids === null
        ? await askBackground('recordsAfter', after, BATCH)
        : await askBackground('recordsOf', ids.slice(i, i + BATCH));
    for (const { annotation, deleted } of batch) if (deleted === '') all.push(annotation);
    onProgress(all.length);
    after = batch.at(-1)?.annotation.id ?? '';
    if (ids === null ? after === '' : i + BATCH >= ids.length) return all;
  }
}

/** Saves annotations as files; answers how many. */
export async function save(
  annotations: readonly UserAnnotation[],
  wish: ExportWish,
): Promise<number> {
  const files = filesOf(annotations, wish, new Date().toISOString());
  for (const [i, { name, type, text }] of files.entries()) {
    if (i > 0) await new Promise((done) => setTimeout(done, BETWEEN));
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
  }
  return files.length;
}

function filesOf(
  annotations: readonly UserAnnotation[],
  { format, template, isFilePerPage }: ExportWish,
  now: string,
): OutFile[] {
  const name = `sidelight-${now.slice(0, 10)}`;
  if (format === 'csv')
    return [{ name: `${name}.csv`, type: 'text/csv', text: toCsv(annotations) }];
  if (format === 'html')
    return [{ name: `${name}.html`, type: 'text/html', text: toHtml(annotations, now) }];
  if (format === 'jsonld') {
    const text = JSON.stringify(toCollection(annotations, now), null, 2);
    return [{ name: `${name}.jsonld`, type: 'application/ld+json', text }];
  }
  const type = 'text/markdown';
  const pages = pagesOf(annotations);
  if (!isFilePerPage) return [{ name: `${name}.md`, type, text: toOneMarkdown(pages, template) }];
  return pages.map((page) => ({ name: fileNameOf(page), type, text: toMarkdown(page, template) }));
}
