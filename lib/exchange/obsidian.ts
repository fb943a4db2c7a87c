import { isJsonObject, listOf, textOf } from '../annotation/json';
import type { Json, JsonObject } from '../annotation/model';
import { CONTEXT } from '../annotation/sidelight-terms';
import type { Placed } from './open-file';
import { stableId } from './stable-id';

/**
 * Whether these are highlights of Obsidian's Web Clipper: its export (a list of `{url, highlights}`) or its storage
 * (the same by address, or that under `highlights`).
 */
export function isObsidian(data: unknown): boolean {
  const pages = pagesOf(data);
  return pages.length > 0 && pages.every(({ page }) => isPage(page));
}

/** Every highlight as a Web Annotation. Only call it for what `isObsidian`. */
export function obsidianItems(data: unknown): Placed[] {
  return pagesOf(data).flatMap(({ page, url, path }) => {
    if (!isJsonObject(page)) return [];
    const address = textOf(page.url) || url;
    const title = textOf(page.title);
    return listOf(page.highlights).map((highlight, i) => ({
      item: isJsonObject(highlight) ? itemOf(highlight, address, title) : null,
      path: `${path}/highlights/${i}`,
    }));
  });
}

function itemOf(highlight: JsonObject, url: string, title: string): JsonObject {
  const { id, content, text, timestamp, notes, xpath, startOffset, endOffset } = highlight;
  const exact = textOf(text) || plainText(textOf(content));
  const created = typeof timestamp === 'string' ? timestamp : timeOfId(id);
  const isPlaced = typeof startOffset === 'number' && typeof endOffset === 'number';
  const comments = listOf(notes).filter((note) => typeof note === 'string' && note !== '');
  return {
    '@context': CONTEXT,
    id: stableId('obsidian', url, exact, textOf(timestamp) || textOf(id)),
    type: 'Annotation',
    motivation: comments.length > 0 ? 'commenting' : 'highlighting',
    ...(created !== null && { created }),
    body: comments.map((value) => ({
      type: 'TextualBody',
      value,
      format: 'text/markdown',
      purpose: 'commenting',
    })),
    target: {
      type: 'SpecificResource',
      source: url,
      selector: [
        ...(exact === '' ? [] : [{ type: 'TextQuoteSelector', exact }]),
        ...(typeof xpath === 'string' && xpath !== ''
          ? [
              {
                type: 'XPathSelector',
                value: xpath,
                ...(isPlaced && {
                  refinedBy: { type: 'TextPositionSelector', start: startOffset, end: endOffset },
                }),
              },
            ]
          : []),
      ],
    },
    ...(title !== '' && { pageTitle: title }),
  };
}

interface Page {
  readonly page: unknown;
  readonly url: string;
  readonly path: string;
}

function pagesOf(data: unknown): Page[] {
  if (Array.isArray(data))
    return data.map((page: unknown, i) => ({ page, url: '', path: `/${i}` }));
  if (!isJsonObject(data)) return [];
  const isStorage = isJsonObject(data.highlights);
  const pages = isStorage ? data.highlights : data;
  const above = isStorage ? '/highlights' : '';
  return Object.entries(pages ?? {}).map(([url, page]) => ({ page, url, path: `${above}/${url}` }));
}

function isPage(page: unknown): boolean {
  return isJsonObject(page) && Array.isArray(page.highlights);
}

/** Ids are the milliseconds when a highlight was made. */
function timeOfId(id: Json | undefined): string | null {
  const time = new Date(/^\d{12,14}$/.test(textOf(id)) ? Number(id) : Number.NaN);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['nbsp', ' '],
]);

/** The words of what is stored as HTML; it is never shown as HTML. */
function plainText(html: string): string {
  const words = html.replace(/<[^<>]*>/g, '');
  return words.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES.get(name) ?? entity).trim();
}
