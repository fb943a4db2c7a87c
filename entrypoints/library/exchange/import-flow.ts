import type { Kept } from '../../../lib/annotation/backup';
import type { FileFault, Format } from '../../../lib/exchange/file-items';
import { LIMITS } from '../../../lib/exchange/file-items';
import {
  type ConflictChoice,
  type ImportPlan,
  type Incoming,
  idsOf,
  planImport,
  readItems,
  stepsOf,
} from '../../../lib/exchange/import-plan';
import { openFile } from '../../../lib/exchange/open-file';
import { askBackground } from '../../../lib/messaging/ask';
import { canonicalUrl } from '../../../lib/page/canonical-url';
import { textOfBytes } from './file-text';

/** Items read before the page may draw again. */
const SLICE = 2_000;
/** Records of one message. */
const BATCH = 500;

/** What the reader is shown before anything happens. */
export type Preview =
  | { readonly kind: 'plan'; readonly format: Format; readonly plan: ImportPlan }
  | {
      readonly kind: 'refused';
      readonly fault: FileFault;
      readonly line: number | null;
      readonly column: number | null;
    };

/** Reads a file and asks what of it is here. Writes nothing. */
export async function previewFile(file: Blob, signal: AbortSignal): Promise<Preview> {
  const refused = (fault: FileFault) =>
    ({ kind: 'refused', fault, line: null, column: null }) as const;
  if (file.size > LIMITS.size) return refused('too-large');
  const text = textOfBytes(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return refused('not-text');
  const opened = openFile(text);
  if (opened.kind === 'refused') return opened;
  const reading = { now: new Date().toISOString(), canonical: canonicalOf };
  const records: Incoming['records'][number][] = [];
  const faults: Incoming['refused'][number][] = [];
  for (let i = 0; i < opened.items.length; i += SLICE) {
    const read = readItems(opened.items.slice(i, i + SLICE), reading);
    for (const record of read.records) records.push(record);
    for (const fault of read.refused) faults.push(fault);
    await breath();
    signal.throwIfAborted();
  }
  const whole = { records, refused: faults };
  const stored = await storedUnder(idsOf(whole), signal);
  return { kind: 'plan', format: opened.format, plan: planImport(whole, stored) };
}

/** How far an import came. */
export interface Applied {
  readonly written: number;
  readonly passed: number;
  /** Why it stopped before its end; empty when it did not. */
  readonly stopped: 'cancelled' | '' | { readonly why: string };
}

/** Writes a plan in batches, each whole or not at all; stops between two when the reader cancels. */
export async function applyPlan(
  plan: ImportPlan,
  choice: ConflictChoice,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Applied> {
  const steps = stepsOf(plan, choice);
  let written = 0;
  let passed = 0;
  for (let i = 0; i < steps.length; i += BATCH) {
    if (signal.aborted) return { written, passed, stopped: 'cancelled' };
    try {
      const outcome = await askBackground('applyImport', steps.slice(i, i + BATCH));
      written += outcome.written;
      passed += outcome.passed;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { written, passed, stopped: { why } };
    }
    onProgress(Math.min(i + BATCH, steps.length), steps.length);
  }
  return { written, passed, stopped: '' };
}

async function storedUnder(ids: readonly string[], signal: AbortSignal) {
  const stored = new Map<string, Kept>();
  for (let i = 0; i < ids.length; i += BATCH) {
    signal.throwIfAborted();
    for (const kept of await askBackground('recordsOf', ids.slice(i, i + BATCH))) {
      stored.set(kept.annotation.id, kept);
    }
  }
  return stored;
}

/** An address as pages are kept under; of what is no web address, only the fragment goes. */
function canonicalOf(address: string): string {
  return canonicalUrl({ url: address, canonicalHref: null });
}

function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
