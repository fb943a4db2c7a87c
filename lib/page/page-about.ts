/** What a page says of itself, apart from its text. */
export interface PageAbout {
  /** Empty where it names none. */
  readonly author: string;
  /** ISO 8601, to the day at least; empty where it names none that can be read. */
  readonly published: string;
}

/** UTF-16 units of JSON-LD that are looked at; a page may hold any amount. */
const MOST_JSON = 200_000;
const MOST_AUTHOR = 200;
const ARTICLE = /Article$|^(?:BlogPosting|Report|OpinionNewsArticle|WebPage)$/;

const AUTHOR_META = ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author'];
const DATE_META = [
  'article:published_time',
  'datepublished',
  'citation_publication_date',
  'dc.date',
  'dc.date.issued',
  'parsely-pub-date',
  'date',
];

/**
 * Author and date as the page states them: in JSON-LD after schema.org, else in meta elements, else in the `time`
 * element nearest to the beginning of its article. Never throws; a page may write there what it likes.
 */
export function aboutPage(document: Document): PageAbout {
  const stated = articlesIn(document);
  const author =
    first(stated.map(({ author }) => namesIn(author))) ||
    metaOf(document, AUTHOR_META, (text) => !/^https?:/.test(text));
  const published =
    first(stated.map(({ datePublished }) => dateIn(datePublished))) ||
    dateIn(metaOf(document, DATE_META, (text) => dateIn(text) !== '')) ||
    dateIn(
      document
        .querySelector('article time[datetime], main time[datetime]')
        ?.getAttribute('datetime'),
    );
  return { author: author.slice(0, MOST_AUTHOR), published };
}

interface Stated {
  readonly author: unknown;
  readonly datePublished: unknown;
}

function articlesIn(document: Document): Stated[] {
  const found: Stated[] = [];
  let left = MOST_JSON;
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = textContent ?? '';
    left -= json.length;
    if (left < 0) break;
    for (const thing of thingsIn(parsed(json))) {
      const types = [thing['@type']].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) {
        found.push({ author: thing.author, datePublished: thing.datePublished });
      }
    }
  }
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The things of a JSON-LD document: itself, a list, or a graph. */
function thingsIn(data: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(data)) return data.filter(isRecord);
  if (!isRecord(data)) return [];
  const graph = data['@graph'];
  return Array.isArray(graph) ? [data, ...graph.filter(isRecord)] : [data];
}

/** A name, a thing with a name, or several of them. */
function namesIn(author: unknown): string {
  const names = [author].flat().flatMap((one) => {
    const name = isRecord(one) ? one.name : one;
    return typeof name === 'string' && name.trim() && !/^https?:/.test(name) ? [name.trim()] : [];
  });
  return [...new Set(names)].slice(0, 5).join(', ');
}

function metaOf(
  document: Document,
  names: readonly string[],
  isGood: (text: string) => boolean,
): string {
  for (const name of names) {
    for (const attribute of ['name', 'property', 'itemprop']) {
      const meta = document.querySelector(`meta[${attribute}="${name}" i]`);
      const text = meta?.getAttribute('content')?.trim() ?? '';
      if (text && isGood(text)) return text;
    }
  }
  return '';
}

/** A date or moment as ISO 8601; empty for what is none, or lies outside of the web's time. */
function dateIn(value: unknown): string {
  if (typeof value !== 'string') return '';
  const [, day, time] =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\S+))?/.exec(value.replaceAll('/', '-')) ?? [];
  if (day === undefined) return '';
  const moment = Date.parse(time === undefined ? day : `${day}T${time}`);
  const known = Number.isNaN(moment) ? Date.parse(day) : moment;
  if (Number.isNaN(known) || known < Date.UTC(1990) || known > Date.now() + 366 * 86_400_000)
    return '';
  return time === undefined || Number.isNaN(moment) ? day : new Date(moment).toISOString();
}

function first(texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
