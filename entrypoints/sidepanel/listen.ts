import * as v from 'valibot';
import { tabSchema, takes, wishSchema } from '../../lib/messaging/guards';
import type { PanelApi, PanelWish } from '../../lib/messaging/protocol';
import { serve } from '../../lib/messaging/serve';

interface Listener {
  readonly onReport: (tab: number) => void;
  readonly onWish: (tab: number, wish: PanelWish) => void;
}

/** Hears the background's announcements. */
export function listenToBackground({ onReport, onWish }: Listener, signal: AbortSignal): void {
  serve<PanelApi>(
    'panel',
    {
      pageReported: {
        for: 'extension',
        accepts: takes(tabSchema),
        answer: (_, tab) => onReport(tab),
      },
      wished: {
        for: 'extension',
        accepts: takes(tabSchema, v.looseObject(wishSchema.entries)),
        answer: (_, tab, wish) => onWish(tab, wish),
      },
    },
    signal,
  );
}
