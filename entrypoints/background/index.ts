import { defineBackground } from 'wxt/utils/define-background';
import type { BackgroundApi } from '../../lib/messaging/protocol';
import { serve } from '../../lib/messaging/serve';
import { AnnotationStore } from '../../lib/store/annotation-store';
import { DataStore } from '../../lib/store/data-store';
import { DismissalStore } from '../../lib/store/dismissal-store';
import { LibraryStore } from '../../lib/store/library-store';
import { PageStore } from '../../lib/store/page-store';
import { PlaceStore } from '../../lib/store/place-store';
import { SightingStore } from '../../lib/store/sighting-store';
import { forgetPagesLeft } from './announce';
import { readAppearance } from './answers';
import { backgroundApi } from './api';
import { tendData } from './data';
import { serveEditors } from './editor-sessions';
import { serveMirror } from './mirror';
import { openPanelOnAction } from './panel';
import { serveCommands, serveTermEntrances } from './term-entrances';

/** Every listener is registered before this returns: a worker that wakes for an event must already listen for it. */
export default defineBackground({
  type: 'module',
  main() {
    const store = new AnnotationStore();
    const data = new DataStore();
    serve<BackgroundApi>(
      'background',
      backgroundApi({
        annotations: store,
        data,
        dismissals: new DismissalStore(),
        places: new PlaceStore(),
        pages: new PageStore(),
        sightings: new SightingStore(),
      }),
    );
    serveEditors(store, readAppearance);
    serveMirror(new LibraryStore(), data);
    tendData(data);
    openPanelOnAction();
    forgetPagesLeft();
    serveTermEntrances();
    serveCommands();
  },
});
