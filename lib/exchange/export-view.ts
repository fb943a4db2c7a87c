import type { UserAnnotation } from '../annotation/model';

/** What a template may name of an annotation. Text is text: nothing is marked up or escaped. */
export interface AnnotationView {
  /** The quoted words; empty for a note on the page as a whole. */
  readonly quote: string;
  /** The quoted words as lines of a Markdown quotation. */
  readonly quoteLines: readonly string[];
  readonly note: string;
  readonly tags: readonly string[];
  /** Tags as Obsidian reads them in running text: `#law #two-words`. */
  readonly hashtags: string;
  readonly colour: string;
  readonly created: string;
  readonly modified: string;
  /** ISO 8601 calendar date. */
  readonly day: string;
  readonly about: readonly string[];
  readonly id: string;
}

/** What a template may name of a page. `yaml` holds the same, quoted so that no text can break out of front matter. */
export interface PageView {
  readonly title: string;
  readonly source: string;
  readonly author: string;
  readonly published: string;
  /** ISO 8601 calendar date of the first annotation. */
  readonly created: string;
  readonly tags: readonly string[];
  readonly annotations: readonly AnnotationView[];
  readonly yaml: Readonly<
    Record<'title' | 'source' | 'author' | 'published' | 'created' | 'tags', string>
  >;
}

/** Annotations by page, in the order given; those of a page as they stand in its text, as far as that is known. */
export function pagesOf(annotations: readonly UserAnnotation[]): PageView[] {
  const bySource = new Map<string, UserAnnotation[]>();
  for (const annotation of annotations) {
    const ofPage = bySource.get(annotation.target.source);
    if (ofPage) ofPage.push(annotation);
    else bySource.set(annotation.target.source, [annotation]);
  }
  return [...bySource].map(([source, ofPage]) => pageOf(source, ofPage));
}

export function quoteOf({ target }: UserAnnotation): string {
  const quote = target.selector.find(({ type }) => type === 'TextQuoteSelector');
  return quote && 'exact' in quote ? quote.exact : '';
}

export function noteOf({ body }: UserAnnotation): string {
  return body.find(({ purpose }) => purpose === 'commenting')?.value ?? '';
}

export function tagsOf({ body }: UserAnnotation): string[] {
  return body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
}

function pageOf(source: string, unordered: readonly UserAnnotation[]): PageView {
  const ofPage = unordered.toSorted((a, b) => startOf(a) - startOf(b));
  const said = (name: 'pageTitle' | 'pageAuthor' | 'pagePublished') =>
    ofPage.map((annotation) => annotation[name]).find(Boolean) ?? '';
  const page = {
    title: said('pageTitle') || source,
    source,
    author: said('pageAuthor'),
    published: said('pagePublished').slice(0, 10),
    created: dayOf(ofPage.map(({ created }) => created).toSorted()[0] ?? ''),
    tags: [...new Set(ofPage.flatMap(tagsOf).map(obsidianTag))].filter(Boolean),
  };
  const yaml = {
    title: yamlText(page.title),
    source: yamlText(page.source),
    author: yamlText(page.author),
    published: yamlText(page.published),
    created: yamlText(page.created),
    tags: `[${page.tags.map(yamlText).join(', ')}]`,
  };
  return { ...page, annotations: ofPage.map(viewOf), yaml };
}

function viewOf(annotation: UserAnnotation): AnnotationView {
  const { id, created, modified, target, about } = annotation;
  const quote = quoteOf(annotation);
  const tags = tagsOf(annotation);
  return {
    quote,
    quoteLines: quote === '' ? [] : quote.split(/\r\n|\r|\n/),
    note: noteOf(annotation),
    tags,
    hashtags: tags
      .map(obsidianTag)
      .filter(Boolean)
      .map((tag) => `#${tag}`)
      .join(' '),
    colour: target.styleClass,
    created,
    modified,
    day: dayOf(created),
    about: about.map((subject) => subject.id),
    id,
  };
}

/** Text as a double-quoted scalar of YAML 1.2, of which every JSON string is one; line breaks that only YAML knows are escaped, too. */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Obsidian's tags have letters, digits, `_`, `-` and `/`, and more than digits. */
function obsidianTag(tag: string): string {
  const word = tag
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d+$/.test(word) ? `_${word}` : word;
}

function startOf({ target }: UserAnnotation): number {
  const position = target.selector.find(({ type }) => type === 'TextPositionSelector');
  return position && 'start' in position ? position.start : 0;
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
