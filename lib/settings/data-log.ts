import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'data-log';

const schema = v.object({
  /** When what is kept began to be looked after; ISO 8601 UTC, as all below. */
  since: v.fallback(v.string(), ''),
  backup: v.fallback(v.string(), ''),
  isReminderOff: v.fallback(v.boolean(), false),
  snapshot: v.fallback(v.string(), ''),
  /** The last time that the browser lost the database, and how many annotations were brought back. */
  broughtBack: v.fallback(v.nullable(v.object({ at: v.string(), count: v.number() })), null),
  check: v.fallback(
    v.nullable(
      v.object({ at: v.string(), looked: v.number(), mended: v.number(), moved: v.number() }),
    ),
    null,
  ),
});

/** When what is kept was last saved and checked, and what came of it; in the browser's extension storage. */
export type DataLog = Readonly<v.InferOutput<typeof schema>>;

export async function readDataLog(): Promise<DataLog> {
  const { [KEY]: value } = await browser.storage.local.get(KEY);
  const read = v.safeParse(schema, value ?? {});
  return read.success ? read.output : v.parse(schema, {});
}

export async function changeDataLog(change: Partial<DataLog>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readDataLog()), ...change } });
}
