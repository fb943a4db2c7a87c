import * as v from 'valibot';
import { toCollection } from '../../lib/annotation/json-ld';
import { tellPanels } from '../../lib/messaging/ask';
import * as guard from '../../lib/messaging/guards';
import type { BackgroundApi } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import { marksOf, notesIn } from '../../lib/page-report';
import { changeSettings, readSettings, switchSite } from '../../lib/settings/stored-settings';
import { LibraryStore } from '../../lib/store/library-store';
import { announce } from './announce';
import { annotate, lookUp, noteOf, readAppearance, termViewOf, viewOf } from './answers';
import { dataApi } from './data';
import { dismiss, dismissIn, showAgain } from './dismissals';
import { editorView, saveEdit } from './editor-sessions';
import { FIRST_TICKET_MS, issueTicket } from './editor-tickets';
import { exchangeApi } from './exchange';
import { extentApi } from './extents';
import { libraryApi } from './library';
import { copyNow } from './mirror';
import { refreshPages, showCount } from './open-pages';
import { openPanel, takeWish, wish } from './panel';
import { reportOf, type Stores } from './report';
import { isKnown } from './same-page';
import { keepSightings, sightingsApi } from './sightings';
import { hostOf, isSiteOff, tabOf } from './sites';
import { loadAnnotator } from './tabs';
import { targetApi } from './targets';

/** A month: nobody misses a note for longer, and what was deleted should not lie there for ever. */
const BIN_LIFE_MS = 30 * 24 * 3_600_000;

/** The background's answers. What content scripts may ask is marked `for: 'pages'` and bound to the asking tab. */
export function backgroundApi(stores: Stores): Handlers<BackgroundApi> {
  const { takes } = guard;
  const store = stores.annotations;
  return {
    ...dataApi(stores.data),
    ...exchangeApi(),
    ...libraryApi(store),
    ...sightingsApi(stores.sightings),
    ...targetApi(stores),
    ...extentApi(stores),
    scouted: {
      for: 'pages',
      accepts: takes(guard.sourceSchema, guard.addressesSchema, v.boolean()),
      async answer(caller, source, addresses, isCandidate) {
        if (caller.kind !== 'page' || caller.frame !== 0) return false;
        if (await isSiteOff(caller.url)) return false;
        if (!isCandidate && !(await store.has(source)) && !(await isKnown(stores, addresses))) {
          return false;
        }
        return (await loadAnnotator(caller.tab)) === null;
      },
    },
    marksOf: {
      for: 'pages',
      accepts: takes(guard.readingSchema),
      async answer(caller, reading) {
        const tab = tabOf(caller, reading.source);
        if (await isSiteOff(reading.source)) return [];
        const report = await reportOf(reading, stores);
        announce(tab, report);
        void showCount(tab, notesIn(report).length);
        void keepSightings(stores.sightings, caller, reading, report);
        return marksOf(report);
      },
    },
    noteOf: {
      for: 'pages',
      accepts: takes(guard.claimIdSchema),
      answer: (_, claim) => noteOf(claim),
    },
    checkTerm: {
      for: 'pages',
      accepts: takes(guard.termSchema),
      answer: (_, term) => lookUp(term),
    },
    annotate: {
      for: 'pages',
      accepts: takes(
        guard.readingSchema,
        guard.spanSchema,
        guard.colourSchema,
        v.nullable(guard.subjectSchema),
      ),
      async answer(caller, reading, span, colour, about) {
        const tab = tabOf(caller, reading.source);
        if (await isSiteOff(reading.source))
          throw new Error('Sidelight is switched off for this site.');
        const mark = await annotate(stores, reading, span, colour, about);
        tellPanels('pageReported', tab);
        return mark;
      },
    },
    dismiss: {
      for: 'pages',
      accepts: takes(guard.readingSchema, guard.idSchema, guard.claimIdSchema),
      answer(caller, reading, mark, claim) {
        tabOf(caller, reading.source);
        return dismiss(stores, reading, mark, claim);
      },
    },
    showAgain: {
      for: 'pages',
      accepts: takes(guard.idsSchema),
      answer: (caller, ids) => showAgain(stores, caller, ids),
    },
    editorTicket: {
      for: 'pages',
      accepts: takes(guard.idSchema),
      async answer(caller, id) {
        const source = (await store.get(id))?.target.source;
        if (!source) throw new Error('This annotation is no longer here.');
        return issueTicket(id, tabOf(caller, source), FIRST_TICKET_MS);
      },
    },
    openPanel: {
      for: 'pages',
      accepts: takes(guard.wishSchema),
      async answer(caller, what) {
        if (caller.kind !== 'page') return false;
        const opening = openPanel(caller.window, caller.tab);
        await wish(caller.tab, what);
        return opening;
      },
    },
    welcome: {
      for: 'pages',
      accepts: takes(),
      async answer(caller) {
        if (caller.kind !== 'page') return null;
        if (!(await isSiteOff(caller.url))) {
          return { ...(await readAppearance()), colourNames: {} };
        }
        void showCount(caller.tab, 0);
        return null;
      },
    },

    appearance: { for: 'extension', accepts: takes(), answer: () => readAppearance() },
    viewOf: {
      for: 'extension',
      accepts: takes(guard.tabSchema),
      answer: (_, tab) => viewOf(stores, tab),
    },
    takeWish: {
      for: 'extension',
      accepts: takes(guard.tabSchema),
      async answer(_, tab) {
        const wished = await takeWish(tab);
        return v.is(guard.wishSchema, wished) ? wished : null;
      },
    },
    switchSite: {
      for: 'extension',
      accepts: takes(guard.idSchema, v.boolean()),
      async answer(_, host, isOn) {
        const settings = await switchSite(host, isOn);
        void refreshPages(host);
        return settings;
      },
    },
    noteFor: {
      for: 'extension',
      accepts: takes(guard.claimIdSchema),
      answer: (_, claim) => noteOf(claim),
    },
    dismissIn: {
      for: 'extension',
      accepts: takes(guard.tabSchema, guard.idSchema, guard.claimIdSchema),
      answer: (_, tab, mark, claim) => dismissIn(stores, tab, mark, claim),
    },
    allDismissals: {
      for: 'extension',
      accepts: takes(),
      answer: () => stores.dismissals.all(),
    },
    termView: {
      for: 'extension',
      accepts: takes(guard.termSchema),
      answer: (_, term) => termViewOf(store, term),
    },
    editorView: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      answer: (_, id) => editorView(store, id),
    },
    saveDraft: {
      for: 'extension',
      accepts: takes(guard.idSchema, guard.editSchema, guard.editSchema),
      answer: (_, id, edit, base) => store.putDraft(id, { edit, base }, new Date().toISOString()),
    },
    discardDraft: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      answer: (_, id) => store.dropDraft(id),
    },
    saveEdit: {
      for: 'extension',
      accepts: takes(guard.idSchema, guard.editSchema, guard.editSchema),
      async answer(_, id, edit, base) {
        const saved = await saveEdit(store, id, { edit, base });
        void refreshPages(hostOf(saved.annotation.target.source));
        return saved;
      },
    },
    deleteAnnotation: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      async answer(_, id) {
        const source = (await store.get(id))?.target.source;
        await store.bin(id, new Date().toISOString());
        void store.emptyBin(new Date(Date.now() - BIN_LIFE_MS).toISOString());
        if (source) void refreshPages(hostOf(source));
      },
    },
    restoreAnnotation: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      async answer(_, id) {
        await store.restore(id);
        await copyNow(new LibraryStore(), [id]);
        const source = (await store.get(id))?.target.source;
        if (source) void refreshPages(hostOf(source));
      },
    },
    allAnnotations: { for: 'extension', accepts: takes(), answer: () => store.all() },
    exportAnnotations: {
      for: 'extension',
      accepts: takes(v.nullable(guard.sourcesSchema)),
      async answer(_, sources) {
        const annotations = sources
          ? await Promise.all(sources.map((source) => store.annotationsOf(source)))
          : await store.all();
        return JSON.stringify(toCollection(annotations.flat(), new Date().toISOString()), null, 2);
      },
    },
    settings: { for: 'extension', accepts: takes(), answer: () => readSettings() },
    changeSettings: {
      for: 'extension',
      accepts: takes(guard.settingsChangeSchema),
      async answer(_, change) {
        const settings = await changeSettings(change);
        void refreshPages();
        return settings;
      },
    },
  };
}
