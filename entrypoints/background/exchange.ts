import * as v from 'valibot';
import type { Kept } from '../../lib/annotation/backup';
import { readAnnotation } from '../../lib/annotation/read';
import type { ImportStep } from '../../lib/exchange/import-plan';
import type { ExchangeApi } from '../../lib/messaging/exchange-api';
import { idSchema, takes } from '../../lib/messaging/guards';
import type { Handlers } from '../../lib/messaging/serve';
import { ImportStore } from '../../lib/store/import-store';
import { LibraryStore } from '../../lib/store/library-store';
import { copyNow } from './mirror';
import { refreshPages } from './open-pages';

/** Records of one message: some megabytes at most for notes as people write them. */
const BATCH = 2_000;

const recordSchema = v.custom<Kept>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'annotation' in value &&
    'deleted' in value &&
    typeof value.deleted === 'string' &&
    readAnnotation(value.annotation) !== null,
);

const stepSchema: v.GenericSchema<unknown, ImportStep> = v.variant('kind', [
  v.object({ kind: v.literal('add'), record: recordSchema }),
  v.object({ kind: v.literal('replace'), record: recordSchema, since: v.string() }),
  v.object({ kind: v.literal('restore'), id: idSchema }),
]);

/**
 * Import and export go through the background, which alone opens the database: 100,000 records are 50 messages, and
 * each is acknowledged after its commit, so that the page knows how far it came when the worker is stopped.
 */
export function exchangeApi(store = new ImportStore()): Handlers<ExchangeApi> {
  return {
    recordsOf: {
      for: 'extension',
      accepts: takes(v.pipe(v.array(idSchema), v.maxLength(BATCH))),
      answer: (_, ids) => store.recordsOf(ids),
    },
    recordsAfter: {
      for: 'extension',
      accepts: takes(idSchema, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(BATCH))),
      answer: (_, id, limit) => store.recordsAfter(id, limit),
    },
    applyImport: {
      for: 'extension',
      accepts: takes(v.pipe(v.array(stepSchema), v.maxLength(BATCH))),
      async answer(_, steps) {
        const written = await store.apply(steps);
        const ids = steps.map((step) =>
          step.kind === 'restore' ? step.id : step.record.annotation.id,
        );
        await copyNow(new LibraryStore(), ids);
        if (written > 0) void refreshPages();
        return { written, passed: steps.length - written };
      },
    },
  };
}
