import { describe } from '../../lib/anchoring/describe';
import { createAnnotation } from '../../lib/annotation/create';
import type { Colour, Selector, Subject, UserAnnotation } from '../../lib/annotation/model';
import { annotationsOnTerm } from '../../lib/annotation/on-term';
import { checkTerm, formsOf } from '../../lib/knowledge/check-term';
import type { ClaimId } from '../../lib/knowledge/model';
import { type NoteView, noteViewOf, type TermAnswer } from '../../lib/knowledge/note-view';
import type { Appearance, TabView, TermView } from '../../lib/messaging/protocol';
import {
  articleAt,
  articlesOf,
  type Mark,
  notesIn,
  type PageArticle,
  type PageReading,
  reportsIn,
} from '../../lib/page-report';
import { noteLanguageOf, readSettings } from '../../lib/settings/stored-settings';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import type { Span } from '../../lib/text/span';
import { knowledge } from './knowledge';
import { reportOf, type Stores } from './report';
import { rememberArticle } from './same-page';
import { readTab } from './tabs';

export async function readAppearance(): Promise<Appearance> {
  const settings = await readSettings();
  const { theme, colourNames } = settings;
  return { noteLanguage: noteLanguageOf(settings), theme, colourNames };
}

/** The note on a claim, in the reader's language. */
export async function noteOf(claim: ClaimId): Promise<NoteView | null> {
  const [{ base }, settings] = await Promise.all([knowledge(), readSettings()]);
  return noteViewOf(base, claim, noteLanguageOf(settings));
}

/** What the knowledge base says on a term, in the reader's language. */
export async function lookUp(term: string): Promise<TermAnswer> {
  const [{ base, terms }, settings] = await Promise.all([knowledge(), readSettings()]);
  return checkTerm(terms, base, term, noteLanguageOf(settings));
}

/** The same with the reader's own annotations on the term. */
export async function termViewOf(store: AnnotationStore, term: string): Promise<TermView> {
  const [answer, annotations] = await Promise.all([lookUp(term), store.all()]);
  const forms = answer.kind === 'entry' ? formsOf(answer.view.entry) : [answer.term];
  return { answer, annotations: annotationsOnTerm(annotations, forms) };
}

/** What the panel shows for a tab. */
export async function viewOf(stores: Stores, tab: number): Promise<TabView> {
  const reading = await readTab(tab);
  if ('kind' in reading) return reading;
  const report = await reportOf(reading, stores);
  if (report.isDamaged) return { kind: 'report', report, notes: [], entries: [] };
  const claims = new Set(notesIn(report).map(({ claim }) => claim));
  const notes = await Promise.all([...claims].map(noteOf));
  const named = new Set(
    reportsIn(report).flatMap(({ entries }) => entries.map(({ entry }) => entry)),
  );
  const entries = (await knowledge()).base.entries.filter(({ id }) => named.has(id));
  return { kind: 'report', report, notes: notes.filter((note) => note !== null), entries };
}

/**
 * Makes a highlight of a span and keeps it under the article in which it begins, tied to a claim or an entry if one is
 * given.
 *
 * @throws when the span holds no words, or the store cannot keep it.
 */
export async function annotate(
  stores: Stores,
  reading: PageReading,
  span: Span,
  colour: Colour,
  about: Subject | null,
): Promise<Mark> {
  if (span.end > reading.text.length || span.start === span.end) {
    throw new Error('There are no words in this selection.');
  }
  const article = articleAt(reading, span);
  const { text, landmarks, fromPage, toPage } = article.words;
  const own = fromPage(span);
  if (!own) throw new Error('There are no words in this selection.');
  const { id } = await keep(stores, article, describe(text, own, landmarks), colour, about);
  return { kind: 'annotation', id, span: toPage(own), colour };
}

/** Makes an annotation of a page as a whole and keeps it. @throws when the store cannot keep it. */
export function annotatePage(
  stores: Stores,
  reading: PageReading,
  colour: Colour,
  about: Subject | null,
): Promise<UserAnnotation> {
  return keep(stores, articlesOf(reading)[0], [], colour, about);
}

async function keep(
  stores: Stores,
  article: PageArticle,
  selector: readonly Selector[],
  colour: Colour,
  about: Subject | null,
): Promise<UserAnnotation> {
  const { source, title, author, published } = article;
  const target = { type: 'SpecificResource', source, selector, styleClass: colour } as const;
  const annotation = createAnnotation(target, {
    id: `urn:uuid:${crypto.randomUUID()}`,
    now: new Date().toISOString(),
    pageTitle: title,
    pageAuthor: author,
    pagePublished: published,
    about: about ? [about] : [],
  });
  await stores.annotations.put(annotation);
  await rememberArticle(article, stores);
  return annotation;
}
