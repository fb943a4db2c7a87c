import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { describe } from '../../lib/anchoring/describe';
import { createAnnotation } from '../../lib/annotation/create';
import { toCollection } from '../../lib/annotation/json-ld';
import type { CanonicalUrl, Colour } from '../../lib/annotation/model';
import { annotationsOnTerm } from '../../lib/annotation/on-term';
import { checkTerm, formsOf } from '../../lib/knowledge/check-term';
import type { ClaimId } from '../../lib/knowledge/model';
import { noteViewOf } from '../../lib/knowledge/note-view';
import { askPage, tellPanels } from '../../lib/messaging/ask';
import * as guard from '../../lib/messaging/guards';
import type { Appearance, BackgroundApi, TabView } from '../../lib/messaging/protocol';
import type { Caller, Handlers } from '../../lib/messaging/serve';
import { type Mark, marksOf, type PageReading } from '../../lib/page-report';
import {
  changeSettings,
  noteLanguageOf,
  readSettings,
  switchSite,
} from '../../lib/settings/stored-settings';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import type { Span } from '../../lib/text/span';
import { editorView, saveEdit } from './editor-sessions';
import { FIRST_TICKET_MS, issueTicket } from './editor-tickets';
import { knowledge } from './knowledge';
import { openPanel, takeWish, wish } from './panel';
import { reportOf } from './report';
import { hostOf, loadAnnotator, readTab } from './tabs';

/** The background's answers. What content scripts may ask is marked `for: 'pages'` and bound to the asking tab. */
export function backgroundApi(store: AnnotationStore): Handlers<BackgroundApi> {
  const { takes } = guard;
  return {
    scouted: {
      for: 'pages',
      accepts: takes(guard.sourceSchema, v.boolean()),
      async answer(caller, source, isCandidate) {
        if (caller.kind !== 'page' || caller.frame !== 0) return false;
        if (await isSiteOff(caller.url)) return false;
        if (!isCandidate && !(await store.has(source))) return false;
        return (await loadAnnotator(caller.tab)) === null;
      },
    },
    marksOf: {
      for: 'pages',
      accepts: takes(guard.readingSchema),
      async answer(caller, reading) {
        const tab = tabOf(caller, reading.source);
        if (await isSiteOff(reading.source)) return [];
        const report = await reportOf(reading, store);
        tellPanels('pageReported', tab);
        void showCount(tab, report.notes.length);
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
      accepts: takes(guard.readingSchema, guard.spanSchema, guard.colourSchema),
      async answer(caller, reading, span, colour) {
        const tab = tabOf(caller, reading.source);
        const mark = await annotate(store, reading, span, colour);
        tellPanels('pageReported', tab);
        return mark;
      },
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
    appearance: {
      for: 'pages',
      accepts: takes(),
      answer: () => readAppearance(),
    },

    viewOf: {
      for: 'extension',
      accepts: takes(guard.tabSchema),
      answer: (_, tab) => viewOf(store, tab),
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
        await refreshPages(host);
        return settings;
      },
    },
    noteFor: {
      for: 'extension',
      accepts: takes(guard.claimIdSchema),
      answer: (_, claim) => noteOf(claim),
    },
    termView: {
      for: 'extension',
      accepts: takes(guard.termSchema),
      async answer(_, term) {
        const [answer, annotations] = await Promise.all([lookUp(term), store.all()]);
        const forms = answer.kind === 'entry' ? formsOf(answer.view.entry) : [answer.term];
        return { answer, annotations: annotationsOnTerm(annotations, forms) };
      },
    },
    editorView: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      answer: (_, id) => editorView(store, id),
    },
    saveDraft: {
      for: 'extension',
      accepts: takes(guard.idSchema, guard.editSchema),
      answer: (_, id, edit) => store.putDraft(id, edit, new Date().toISOString()),
    },
    discardDraft: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      answer: (_, id) => store.dropDraft(id),
    },
    saveEdit: {
      for: 'extension',
      accepts: takes(guard.idSchema, guard.editSchema),
      async answer(_, id, edit) {
        const edited = await saveEdit(store, id, edit);
        await refreshPages(hostOf(edited.target.source));
        return edited;
      },
    },
    deleteAnnotation: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      async answer(_, id) {
        const source = (await store.get(id))?.target.source;
        await store.bin(id, new Date().toISOString());
        if (source) await refreshPages(hostOf(source));
      },
    },
    restoreAnnotation: {
      for: 'extension',
      accepts: takes(guard.idSchema),
      async answer(_, id) {
        await store.restore(id);
        const source = (await store.get(id))?.target.source;
        if (source) await refreshPages(hostOf(source));
      },
    },
    allAnnotations: { for: 'extension', accepts: takes(), answer: () => store.all() },
    exportAnnotations: {
      for: 'extension',
      accepts: takes(v.nullable(guard.sourceSchema)),
      async answer(_, source) {
        const annotations = source ? await store.annotationsOf(source) : await store.all();
        return JSON.stringify(toCollection(annotations, new Date().toISOString()), null, 2);
      },
    },
    settings: { for: 'extension', accepts: takes(), answer: () => readSettings() },
    changeSettings: {
      for: 'extension',
      accepts: takes(guard.settingsChangeSchema),
      answer: (_, change) => changeSettings(change),
    },
  };
}

export async function readAppearance(): Promise<Appearance> {
  const settings = await readSettings();
  return { noteLanguage: noteLanguageOf(settings), theme: settings.theme };
}

async function noteOf(claim: ClaimId) {
  const [{ base }, settings] = await Promise.all([knowledge(), readSettings()]);
  return noteViewOf(base, claim, noteLanguageOf(settings));
}

async function lookUp(term: string) {
  const [{ base, terms }, settings] = await Promise.all([knowledge(), readSettings()]);
  return checkTerm(terms, base, term, noteLanguageOf(settings));
}

async function viewOf(store: AnnotationStore, tab: number): Promise<TabView> {
  const reading = await readTab(tab);
  if ('kind' in reading) return reading;
  const report = await reportOf(reading, store);
  const notes = await Promise.all(report.notes.map(({ claim }) => noteOf(claim)));
  return { kind: 'report', report, notes: notes.filter((note) => note !== null) };
}

async function annotate(
  store: AnnotationStore,
  reading: PageReading,
  span: Span,
  colour: Colour,
): Promise<Mark> {
  if (span.end > reading.text.length || span.start === span.end) {
    throw new Error('There are no words in this selection.');
  }
  const annotation = createAnnotation(
    {
      type: 'SpecificResource',
      source: reading.source,
      selector: describe(reading.text, span),
      styleClass: colour,
    },
    {
      id: `urn:uuid:${crypto.randomUUID()}`,
      now: new Date().toISOString(),
      pageTitle: reading.title,
    },
  );
  await store.put(annotation);
  return { kind: 'annotation', id: annotation.id, span, colour };
}

/**
 * The asking tab, if it asks about its own page.
 *
 * @throws when a content script asks about another site's page.
 */
function tabOf(caller: Caller, source: CanonicalUrl): number {
  if (caller.kind !== 'page') throw new Error('Only a page asks this.');
  if (siteOf(source) !== siteOf(caller.url)) throw new Error('A page may ask about itself only.');
  return caller.tab;
}

/** The host without the prefixes that a canonical address may drop. */
function siteOf(url: string): string {
  return withoutPrefix(hostOf(url));
}

function withoutPrefix(host: string): string {
  return host.replace(/^(www|m|amp|mobile)\./, '');
}

async function showCount(tab: number, notes: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#87520a' });
    await browser.action.setBadgeText({ tabId: tab, text: notes ? String(notes) : '' });
  } catch {
    // The tab was closed meanwhile.
  }
}

async function isSiteOff(url: string): Promise<boolean> {
  return (await readSettings()).sitesOff.includes(hostOf(url));
}

/** Lets every open page of a site paint anew; pages without an annotator do not answer. */
async function refreshPages(host: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  const same = tabs.filter(({ url }) => url && siteOf(url) === withoutPrefix(host));
  await Promise.allSettled(same.map(({ id }) => (id ? askPage(id, 'refresh') : undefined)));
}
