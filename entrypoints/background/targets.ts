import { anchor } from '../../lib/anchoring/anchor';
import { describe } from '../../lib/anchoring/describe';
import { createAnnotation } from '../../lib/annotation/create';
import type { Selector, UserAnnotation } from '../../lib/annotation/model';
import { retarget, retargetBack } from '../../lib/annotation/retarget';
import { askPage, tellPanels } from '../../lib/messaging/ask';
import * as guard from '../../lib/messaging/guards';
import type { Handlers } from '../../lib/messaging/serve';
import type { TargetApi } from '../../lib/messaging/target-api';
import type { PageReading } from '../../lib/page-report';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import { refreshPages } from './open-pages';
import { hostOf } from './sites';
import { readTab } from './tabs';

/** Answers on which words an annotation stands; for the extension's own pages. */
export function targetApi(store: AnnotationStore): Handlers<TargetApi> {
  const { takes } = guard;
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
    undoTarget: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      async answer(_, id) {
        await move(store, id, (one) => retargetBack(one, now()));
      },
    },
    annotatePage: {
      for: 'extension',
      accepts: takes(guard.tabSchema),
      async answer(_, tab) {
        const { source, title, author, published } = await readingOf(tab);
        const target = {
          type: 'SpecificResource',
          source,
          selector: [],
          styleClass: 'yellow',
        } as const;
        const annotation = createAnnotation(target, {
          id: `urn:uuid:${crypto.randomUUID()}`,
          now: now(),
          pageTitle: title,
          pageAuthor: author,
          pagePublished: published,
        });
        await store.put(annotation);
        tellPanels('pageReported', tab);
        return annotation;
      },
    },
  };
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

async function move(
  store: AnnotationStore,
  id: string,
  changed: (annotation: UserAnnotation) => UserAnnotation,
): Promise<void> {
  const count = await store.changeMany([id], changed);
  const annotation = count > 0 ? await store.get(id) : null;
  if (!annotation) throw new Error('This annotation is no longer here.');
  void refreshPages(hostOf(annotation.target.source));
}
