import type { PageView } from '../../components/panel/page-view';
import { askBackground } from '../../lib/messaging/ask';
import type { TabView } from '../../lib/messaging/protocol';

/** The tab's view with all that the panel shows of it; a failure is a view, too. */
export async function pageViewOf(tab: number): Promise<PageView> {
  try {
    return await complete(await askBackground('viewOf', tab));
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}

async function complete(view: TabView): Promise<PageView> {
  if (view.kind !== 'report') return view;
  const ids = view.report.annotations.map(({ annotation }) => annotation.id);
  const editors = await Promise.all(ids.map((id) => askBackground('editorView', id)));
  const drafts = ids.filter((_, i) => editors[i]?.draft);
  return { ...view, drafts: new Set(drafts) };
}
