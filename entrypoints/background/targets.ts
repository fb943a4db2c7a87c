import * as v from 'valibot';
import { anchor } from '../../lib/anchoring/anchor';
import { describe } from '../../lib/anchoring/describe';
import { storedFragmentOf, textFragmentOf } from '../../lib/anchoring/text-fragment';
import type { CanonicalUrl, Selector, UserAnnotation } from '../../lib/annotation/model';
import { retarget, retargetBack } from '../../lib/annotation/retarget';
import { askPage, tellPanels } from '../../lib/messaging/ask';
import * as guard from '../../lib/messaging/guards';
import type { Handlers } from '../../lib/messaging/serve';
import type { TargetApi } from '../../lib/messaging/target-api';
import { foldedAddress } from '../../lib/page/address-forms';
import {
  articleAt,
  articlesOf,
  notesIn,
  type PageArticle,
  type PageReading,
  reportsIn,
} from '../../lib/page-report';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import { annotate, annotatePage } from './answers';
import { refreshPages } from './open-pages';
import { reportOf, type Stores } from './report';
import { hostOf } from './sites';
import { readTab } from './tabs';

/** Answers on which words an annotation stands; for the extension's own pages. */
export function targetApi(stores: Stores): Handlers<TargetApi> {
  const { takes } = guard;
  const store = stores.annotations;
  return {
    attachToSelection: {
      for: 'extension',
      accepts: takes(guard.tabSchema, guard.idSchema),
      async answer(_, tab, id) {
        const selected = await askPage(tab, 'selected');
        if (!selected) return false;
        const { reading, span } = selected;
        const article = articleAt(reading, span);
        await refuseOtherPage(stores, id, reading, article);
        const { text, landmarks, fromPage } = article.words;
        const own = fromPage(span);
        if (!own) return false;
        const selector = describe(text, own, landmarks);
        await move(store, id, (one) => retarget(one, selector, 'attached', now()));
        return true;
      },
    },
    acceptWords: {
      for: 'extension',
      accepts: takes(guard.tabSchema, guard.idSchema),
      async answer(_, tab, id) {
        const reading = await readingOf(tab);
        const annotation = await store.get(id);
        const article = annotation && articleOfAnnotation(reading, annotation);
        const selector = article && presentSelector(article, annotation);
        if (!selector) return false;
        await move(store, id, (one) => retarget(one, selector, 'extended', now()));
        return true;
      },
    },
    linkTo: {
      for: 'extension',
      accepts: takes(guard.idSchema, v.nullable(guard.tabSchema)),
      async answer(_, id, tab) {
        const annotation = await store.get(id);
        if (!annotation) throw new Error('This annotation is no longer here.');
        const { source, selector } = annotation.target;
        const reading = tab === null ? null : await readTab(tab);
        const articles = reading && !('kind' in reading) ? articlesOf(reading) : [];
        const words = articles.find((article) => article.source === source)?.words;
        const anchoring = words && anchor(words.text, selector, words.landmarks);
        if (words && anchoring?.kind === 'anchored') {
          return source + textFragmentOf(words.text, anchoring.span);
        }
        const quote = selector.find((one) => one.type === 'TextQuoteSelector');
        return quote ? source + storedFragmentOf(quote) : source;
      },
    },
    undoTarget: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      async answer(_, id) {
        await move(store, id, (one) => retargetBack(one, now()));
      },
    },
    annotateClaim: {
      for: 'extension',
      accepts: takes(guard.tabSchema, guard.idSchema, guard.claimIdSchema),
      async answer(_, tab, mark, claim) {
        const reading = await readingOf(tab);
        const notes = notesIn(await reportOf(reading, stores));
        const mentions = notes.flatMap((note) => (note.claim === claim ? note.mentions : []));
        const mention = mentions.find(({ id }) => id === mark);
        if (!mention) throw new Error('This note is no longer on the page.');
        const about = { kind: 'claim', id: claim } as const;
        return made(tab, await annotate(stores, reading, mention.span, NEW, about));
      },
    },
    annotateEntry: {
      for: 'extension',
      accepts: takes(guard.tabSchema, guard.entryIdSchema),
      async answer(_, tab, entry) {
        const reading = await readingOf(tab);
        const reports = reportsIn(await reportOf(reading, stores));
        const named = reports.flatMap(({ entries }) => entries).find((one) => one.entry === entry);
        const about = { kind: 'entry', id: entry } as const;
        if (named) return made(tab, await annotate(stores, reading, named.span, NEW, about));
        return made(tab, await annotatePage(stores, reading, NEW, about));
      },
    },
    annotatePage: {
      for: 'extension',
      accepts: takes(guard.tabSchema),
      async answer(_, tab) {
        const reading = await readingOf(tab);
        return made(tab, await annotatePage(stores, reading, NEW, null));
      },
    },
  };
}

/** The colour of an annotation made in the panel, where the editor that opens offers the others. */
const NEW = 'yellow';

/** Tells panels and pages of a new annotation, and gives its id. */
function made(tab: number, { id }: { readonly id: string }): string {
  tellPanels('pageReported', tab);
  askPage(tab, 'refresh').catch(() => undefined);
  return id;
}

function now(): string {
  return new Date().toISOString();
}

async function readingOf(tab: number): Promise<PageReading> {
  const reading = await readTab(tab);
  if ('kind' in reading) throw new Error('This page cannot be read right now.');
  return reading;
}

/** Null when the words are not found on the page. */
function presentSelector({ words }: PageArticle, { target }: UserAnnotation): Selector[] | null {
  const { text, landmarks } = words;
  const anchoring = anchor(text, target.selector, landmarks);
  return anchoring.kind === 'anchored' ? describe(text, anchoring.span, landmarks) : null;
}

/** The article of a page that an annotation is of: the page's own, unless it is kept under that of another. */
function articleOfAnnotation(reading: PageReading, { target }: UserAnnotation): PageArticle {
  const [own, ...parts] = articlesOf(reading);
  return parts.find((part) => isOf(part, target.source)) ?? own;
}

function isOf({ source, addresses }: PageArticle, address: CanonicalUrl): boolean {
  return source === address || addresses.includes(foldedAddress(address));
}

/** Words of another article are no place for an annotation of this one. */
async function refuseOtherPage(
  { annotations }: Stores,
  id: string,
  reading: PageReading,
  article: PageArticle,
): Promise<void> {
  const annotation = await annotations.get(id);
  if (!annotation || hostOf(annotation.target.source) !== hostOf(reading.source)) {
    throw new Error('This annotation is of another site’s page.');
  }
  if (articleOfAnnotation(reading, annotation).source !== article.source) {
    throw new Error('This annotation is of another article in this page.');
  }
}

/** Changes on which words an annotation stands, and tells the open pages of its site. @throws when it is gone. */
export async function move(
  store: AnnotationStore,
  id: string,
  changed: (annotation: UserAnnotation) => UserAnnotation,
): Promise<void> {
  const count = await store.changeMany([id], changed);
  const annotation = count > 0 ? await store.get(id) : null;
  if (!annotation) throw new Error('This annotation is no longer here.');
  void refreshPages(hostOf(annotation.target.source));
}
