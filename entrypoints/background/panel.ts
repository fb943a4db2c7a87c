import { browser } from 'wxt/browser';
import { tellPanels } from '../../lib/messaging/ask';
import type { PanelWish } from '../../lib/messaging/protocol';

/** Firefox's sidebar, which WXT's types leave out. Both refuse unless a user's input led here directly. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

function sidebarAction(): SidebarAction | undefined {
  return (browser as typeof browser & { sidebarAction?: SidebarAction }).sidebarAction;
}

/**
 * Opens the panel. Call it before the first `await` of a listener: the user's gesture does not outlive one.
 *
 * @returns false where the browser refuses, as Firefox does for a click inside a page.
 */
export async function openPanel(window: number, tab: number): Promise<boolean> {
  try {
    if (browser.sidePanel) await browser.sidePanel.open({ windowId: window });
    else if (sidebarAction()) await sidebarAction()?.open();
    else await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tabId=${tab}`) });
    return true;
  } catch {
    return false;
  }
}

/** Lets a click on the toolbar's button open the panel. */
export function openPanelOnAction(): void {
  if (browser.sidePanel) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  browser.action.onClicked.addListener((tab) => {
    const sidebar = sidebarAction();
    if (sidebar) void sidebar.toggle();
    else if (tab.id !== undefined) void openPanel(tab.windowId, tab.id);
  });
}

const wishKey = (tab: number) => `wish:${tab}`;

/** Leaves word for the tab's panel, and tells it at once if it is open already. */
export async function wish(tab: number, what: PanelWish): Promise<void> {
  if (what.term === undefined && what.mark === undefined) return;
  await browser.storage.session.set({ [wishKey(tab)]: what });
  tellPanels('wished', tab, what);
}

export async function takeWish(tab: number): Promise<unknown> {
  const key = wishKey(tab);
  const { [key]: value } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return value ?? null;
}
