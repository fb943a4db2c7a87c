import { browser } from 'wxt/browser';
import { tellPanels } from '../../lib/messaging/ask';
import type { PageReport } from '../../lib/page-report';

/** Milliseconds without a new report after which a page counts as at rest. */
const REST = 2_000;

interface Told {
  /** What the panel knows of the page. */
  readonly found: ReadonlySet<string>;
  readonly gist: string;
  timer?: ReturnType<typeof setTimeout>;
}

/** Kept in memory only: after the background was stopped, the next report is told at once. */
const told = new Map<number, Told>();

/**
 * Tells the panel that a tab has a new report, unless it says the same. A row of a virtual list that scrolled away, or
 * text that a script is about to replace, is not gone: a report in which an annotation is lost waits until the page is
 * at rest, and is forgotten when a later one finds it again.
 */
export function announce(tab: number, report: PageReport): void {
  const before = told.get(tab);
  clearTimeout(before?.timer);
  const found = new Set(
    report.annotations
      .filter(({ anchoring }) => anchoring.kind !== 'orphan')
      .map(({ annotation }) => annotation.id),
  );
  const now: Told = { found, gist: gistOf(report) };
  if (before?.gist === now.gist) return;
  const tell = () => {
    told.set(tab, now);
    tellPanels('pageReported', tab);
  };
  const known = new Set(report.annotations.map(({ annotation }) => annotation.id));
  const isLosing = [...(before?.found ?? [])].some((id) => known.has(id) && !found.has(id));
  if (before && isLosing) before.timer = setTimeout(tell, REST);
  else tell();
}

/** The next report of this tab is told whatever it says: the reader changed something, or another page comes. */
export function forgetAnnounced(tab: number): void {
  clearTimeout(told.get(tab)?.timer);
  told.delete(tab);
}

export function forgetPagesLeft(): void {
  browser.tabs.onRemoved.addListener(forgetAnnounced);
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'loading') forgetAnnounced(tab);
  });
}

/** All that the panel shows of a report, in which positions are part of the notes' ids. */
function gistOf({
  topic,
  source,
  title,
  notes,
  hidden,
  entries,
  parts,
  annotations,
  isDamaged,
}: PageReport): string {
  return JSON.stringify([
    source,
    title,
    topic,
    isDamaged,
    notes,
    hidden,
    entries,
    parts,
    annotations.map(({ annotation, anchoring }) => [annotation.id, annotation.modified, anchoring]),
  ]);
}
