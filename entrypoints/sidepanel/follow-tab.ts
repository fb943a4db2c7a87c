import { type Browser, browser } from 'wxt/browser';

/** What happened in the tab that the panel is about. */
export interface TabListener {
  /** Another tab is in front, or this one. */
  readonly onTab: (tab: number) => void;
  /** The tab leaves its page for another. */
  readonly onLeave: (tab: number) => void;
  /** The tab has a page to ask about: loaded, or changed in place. */
  readonly onPage: (tab: number) => void;
}

/**
 * Follows the tab in front of the panel's own window.
 *
 * @param fixed - follows this tab only, in front or not.
 */
export async function followTab(
  fixed: number | null,
  { onTab, onLeave, onPage }: TabListener,
  signal: AbortSignal,
): Promise<void> {
  let current = fixed;
  const { id: ownWindow } = await browser.windows.getCurrent();
  if (signal.aborted) return;
  const turnTo = (tab: number) => {
    current = tab;
    onTab(tab);
  };
  const onActivated = ({ tabId, windowId }: Browser.tabs.OnActivatedInfo) => {
    if (fixed === null && windowId === ownWindow) turnTo(tabId);
  };
  const onUpdated = (tab: number, { status, url }: Browser.tabs.OnUpdatedInfo) => {
    if (tab !== current) return;
    if (status === 'loading') onLeave(tab);
    else if (status === 'complete' || url !== undefined) onPage(tab);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  if (fixed !== null) return turnTo(fixed);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id !== undefined && !signal.aborted) turnTo(active.id);
}
