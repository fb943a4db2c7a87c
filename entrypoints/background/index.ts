import { defineBackground } from 'wxt/utils/define-background';
import type { BackgroundApi } from '../../lib/messaging/protocol';
import { serve } from '../../lib/messaging/serve';
import { AnnotationStore } from '../../lib/store/annotation-store';
import { DismissalStore } from '../../lib/store/dismissal-store';
import { PlaceStore } from '../../lib/store/place-store';
import { forgetPagesLeft } from './announce';
import { readAppearance } from './answers';
import { backgroundApi } from './api';
import { serveEditors } from './editor-sessions';
import { openPanelOnAction } from './panel';
import { serveCommands, serveTermEntrances } from './term-entrances';

/** Every listener is registered before this returns: a worker that wakes for an event must already listen for it. */
export default defineBackground({
  type: 'module',
  main() {
    const store = new AnnotationStore();
    serve<BackgroundApi>(
      'background',
      backgroundApi({
        annotations: store,
        dismissals: new DismissalStore(),
        places: new PlaceStore(),
      }),
    );
    serveEditors(store, readAppearance);
    openPanelOnAction();
    forgetPagesLeft();
    serveTermEntrances();
    serveCommands();
  },
});
