import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageApi } from '../../lib/messaging/protocol';
import { serve } from '../../lib/messaging/serve';
import { watchChanges } from '../../lib/page/changes';
import { isShadowRoot } from '../../lib/page/flat-tree';
import { createFrameEvents } from '../../lib/page/frame-events';
import { createPainter } from '../../lib/page/highlights';
import marksCss from '../marks.css?inline';
import { createActions } from './actions';
import { createCards } from './cards';
import { guardEditor } from './editor-guard';
import { createExtent } from './extent';
import { createHost } from './host';
import { watchKeyboard } from './keyboard';
import { beginHere } from './lifetime';
import { createMarkFocus } from './mark-focus';
import { createPageApi } from './page-api';
import { createPageMarks } from './page-marks';
import { watchPointer } from './pointer';
import { createRefresh } from './refresh';
import { createScreen } from './screen';
import { watchSelection } from './selection';

/** Injected into a page with cause: reads, asks, paints, mounts, and answers for the page. */
export default defineUnlistedScript(() => {
  const life = beginHere();
  if (!life) return;
  const { signal } = life;
  const host = createHost(document, signal);
  const painter = createPainter(document, signal, marksCss);
  const frames = createFrameEvents(signal);
  const screen = createScreen(host, () => actions, signal);
  const marks = createPageMarks(document, painter, life, {
    read(page) {
      changes.cover(page);
      frames.cover(page.roots.filter((root) => !isShadowRoot(root)));
    },
    painted: () => refresh.painted(),
  });
  const cards = createCards(marks, painter, screen, life);
  const focus = createMarkFocus(document, host, marks, painter, screen, cards);
  const toolbar = watchSelection(document, host, marks, screen, cards, frames, life);
  const extent = createExtent({ document, host, painter, screen, marks, cards, focus }, life);
  const parts = { document, host, painter, frames, screen, marks, cards, focus, toolbar, extent };
  const actions = createActions(parts, life);
  const refresh = createRefresh(parts, life);

  const follow = () => {
    cards.follow();
    focus.follow();
    toolbar.follow();
    extent.follow();
  };
  watchPointer({ ...parts, follow }, life);
  watchKeyboard(parts, life);
  guardEditor(parts, life);
  const changes = watchChanges(document, {
    signal,
    host: host.element,
    onChange: refresh.follow,
    onNavigate: refresh.left,
  });
  serve<PageApi>('page', createPageApi({ ...parts, refresh: refresh.all }), signal);
  refresh.all();
});
