import { describe } from '../../lib/anchoring/describe';
import { retarget, retargetBack } from '../../lib/annotation/retarget';
import { tellPanels } from '../../lib/messaging/ask';
import type { ExtentApi } from '../../lib/messaging/extent-api';
import * as guard from '../../lib/messaging/guards';
import type { Handlers } from '../../lib/messaging/serve';
import { reportOf, type Stores } from './report';
import { isSiteOff, tabOf } from './sites';
import { move } from './targets';

/** Answers to a page on which the reader draws a mark's ends; each page for the marks that stand on it. */
export function extentApi(stores: Stores): Handlers<ExtentApi> {
  const { takes } = guard;
  const store = stores.annotations;
  return {
    extend: {
      for: 'pages',
      accepts: takes(guard.readingSchema, guard.idSchema, guard.spanSchema),
      async answer(caller, reading, id, span) {
        const tab = tabOf(caller, reading.source);
        if (await isSiteOff(reading.source)) {
          throw new Error('Sidelight is switched off for this site.');
        }
        const words = reading.text.slice(span.start, span.end);
        if (span.end > reading.text.length || words.trim() === '') {
          throw new Error('There are no words in this place.');
        }
        const { annotations } = await reportOf(reading, stores);
        const placed = annotations.find(({ annotation }) => annotation.id === id);
        if (placed?.anchoring.kind !== 'anchored') {
          throw new Error('This mark is no longer on the page.');
        }
        const selector = describe(reading.text, span, reading.landmarks);
        await move(store, id, (one) => retarget(one, selector, 'extended', now()));
        tellPanels('pageReported', tab);
        const colour = placed.annotation.target.styleClass;
        return { kind: 'annotation', id, span, colour };
      },
    },
    undoExtent: {
      for: 'pages',
      accepts: takes(guard.idSchema),
      async answer(caller, id) {
        const annotation = await store.get(id);
        if (!annotation) throw new Error('This annotation is no longer here.');
        const tab = tabOf(caller, annotation.target.source);
        // Asked of the record as it is when it is written: another tab may have moved the mark meanwhile.
        await move(store, id, (one) => {
          if (one.history.at(-1)?.why !== 'extended') {
            throw new Error('This mark was moved elsewhere meanwhile.');
          }
          return retargetBack(one, now());
        });
        tellPanels('pageReported', tab);
      },
    },
  };
}

function now(): string {
  return new Date().toISOString();
}
