import * as v from 'valibot';
import { anchor } from '../../lib/anchoring/anchor';
import { describe } from '../../lib/anchoring/describe';
import { storedFragmentOf, textFragmentOf } from '../../lib/anchoring/text-fragment';
import type { Selector, UserAnnotation } from '../../lib/annotation/model';
import { retarget, retargetBack } from '../../lib/annotation/retarget';
import { askPage, tellPanels } from '../../lib/messaging/ask';
import * as guard from '../../lib/messaging/guards';
import type { Handlers } from '../../lib/messaging/serve';
import type { TargetApi } from '../../lib/messaging/target-api';
import type { PageReading } from '../../lib/page-report';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import { annotate, annotatePage } from './answers';
import { refreshPages } from './open-pages';
import { rememberPage, reportOf, type Stores } from './report';
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
        await refuseOtherPage(store, id, reading);
        const selector = describe(reading.text, span, reading.landmarks);
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
        const selector = annotation && presentSelector(reading, annotation);
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
        const isThere = reading && !('kind' in reading) && reading.source === source;
        const anchoring = isThere ? anchor(reading.text, selector, reading.landmarks) : null;
        if (isThere && anchoring?.kind === 'anchored') {
          return source + textFragmentOf(reading.text, anchoring.span);
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
        await rememberPage(reading, stores);
        const { notes } = await reportOf(reading, stores);
        const mentions = notes.flatMap((note) => (note.claim === claim ? note.mentions : []));
        const mention = mentions.find(({ id }) => id === mark);
        if (!mention) throw new Error('This note is no longer on the page.');
        const about = { kind: 'claim', id: claim } as const;
        return made(tab, await annotate(store, reading, mention.span, NEW, about));
      },
    },
    annotateEntry: {
      for: 'extension',
      accepts: takes(guard.tabSchema, guard.entryIdSchema),
      async answer(_, tab, entry) {
        const reading = await readingOf(tab);
        await rememberPage(reading, stores);
        const { entries } = await reportOf(reading, stores);
        const named = entries.find((one) => one.entry === entry);
        const about = { kind: 'entry', id: entry } as const;
        if (named) return made(tab, await annotate(store, reading, named.span, NEW, about));
        return made(tab, await annotatePage(store, reading, NEW, about));
      },
    },
    annotatePage: {
      for: 'extension',
      accepts: takes(guard.tabSchema),
      async answer(_, tab) {
        const reading = await readingOf(tab);
        await rememberPage(reading, stores);
        return made(tab, await annotatePage(store, reading, NEW, null));
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
function presentSelector(reading: PageReading, { target }: UserAnnotation): Selector[] | null {
  const anchoring = anchor(reading.text, target.selector, reading.landmarks);
  if (anchoring.kind !== 'anchored') return null;
  return describe(reading.text, anchoring.span, reading.landmarks);
}

/** Words of another article are no place for an annotation of this one. */
async function refuseOtherPage(
  store: AnnotationStore,
  id: string,
  { source }: PageReading,
): Promise<void> {
  const annotation = await store.get(id);
  if (hostOf(annotation?.target.source ?? '') !== hostOf(source)) {
    throw new Error('This annotation is of another site’s page.');
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
