import { isJsonObject, listOf } from '../annotation/json';
import type { Json, JsonObject } from '../annotation/model';
import { GENERATOR } from '../annotation/sidelight-terms';
import { type FileFault, type Format, LIMITS, type OpenedFile } from './file-items';
import { hypothesisItem, hypothesisRows } from './hypothesis';
import { isShallow, linesOf, placeOf, walkJson } from './json-places';
import { isObsidian, obsidianItems } from './obsidian';
import { isReadwise, openReadwise } from './readwise';

/** An item with its path in the file, such as `/first/items/3`. */
export interface Placed {
  readonly item: JsonObject | null;
  readonly path: string;
}

/** Recognises a file by what it holds, never by its name, and takes its items out. Nothing is kept by this. */
export function openFile(contents: string): OpenedFile {
  const text = contents.startsWith('\ufeff') ? contents.slice(1) : contents;
  if (text.trim() === '') return refused('empty');
  if (isReadwise(text)) return openReadwise(text);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { line, column } = placeOf(text, walkJson(text).brokenAt ?? text.length);
    return { kind: 'refused', fault: 'not-json', line, column };
  }
  if (!isShallow(data, LIMITS.depth)) return refused('too-deep');
  const found = itemsOf(data);
  if (typeof found === 'string') return refused(found);
  if (found.items.length > LIMITS.items) return refused('too-many');
  return { kind: 'items', format: found.format, items: withLines(text, found.items) };
}

function itemsOf(data: unknown): { format: Format; items: readonly Placed[] } | FileFault {
  const rows = hypothesisRows(data);
  if (rows) {
    const items = rows.map(({ item, path }) => ({ item: item && hypothesisItem(item), path }));
    return { format: 'hypothesis', items };
  }
  if (isObsidian(data)) return { format: 'obsidian', items: obsidianItems(data) };
  if (Array.isArray(data)) {
    const items = data.map((item: unknown, i) => placed(item, `/${i}`, undefined));
    return items.some(({ item }) => item?.type !== undefined) ? formatted(items) : 'unknown-format';
  }
  if (!isJsonObject(data)) return 'unknown-format';
  const types = listOf(data.type);
  if (types.includes('AnnotationCollection')) return collectionItems(data);
  if (types.includes('AnnotationPage')) return pageItems(data, '', data['@context']);
  const isAlone = data.type !== undefined || data['@context'] !== undefined;
  return isAlone ? formatted([placed(data, '', undefined)]) : 'unknown-format';
}

/** §5.1: the first page is embedded, or stands at another address. */
function collectionItems(data: JsonObject) {
  const { first, items, total } = data;
  if (items !== undefined) return pageItems(data, '', data['@context']);
  if (first === undefined) return total === 0 ? formatted([]) : ('elsewhere' as const);
  if (!isJsonObject(first)) return 'elsewhere' as const;
  return pageItems(first, '/first', first['@context'] ?? data['@context']);
}

function pageItems(page: JsonObject, path: string, context: Json | undefined) {
  if (!isList(page.items)) return page.items === undefined ? 'elsewhere' : 'unknown-format';
  return formatted(page.items.map((item, i) => placed(item, `${path}/items/${i}`, context)));
}

/** An item within a page is in the page's context unless it says otherwise. */
function placed(item: unknown, path: string, context: Json | undefined): Placed {
  if (!isJsonObject(item)) return { item: null, path };
  const isBare = item['@context'] === undefined && context !== undefined;
  return { item: isBare ? { '@context': context, ...item } : item, path };
}

function formatted(items: readonly Placed[]): { format: Format; items: readonly Placed[] } {
  const isOurs = ({ item }: Placed) =>
    isJsonObject(item?.generator) && item.generator.id === GENERATOR.id;
  return { format: items.length > 0 && items.every(isOurs) ? 'sidelight' : 'w3c', items };
}

function withLines(text: string, items: readonly Placed[]) {
  const { offsets } = walkJson(text);
  const starts = items.map(({ path }) => offsets.get(path) ?? 0);
  const sorted = [...new Set(starts)].toSorted((a, b) => a - b);
  const lines = linesOf(text, sorted);
  const lineOf = new Map(sorted.map((offset, i) => [offset, lines[i] ?? 1]));
  return items.map(({ item }, i) => ({ item, line: lineOf.get(starts[i] ?? 0) ?? 1 }));
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function refused(fault: FileFault): OpenedFile {
  return { kind: 'refused', fault, line: null, column: null };
}
