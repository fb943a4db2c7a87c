import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** From the ticket's issue to the iframe's first word; a slow machine loads an iframe in a second or two. */
export const FIRST_TICKET_MS = 30_000;
/** A ticket to come back with after the worker slept: no page ever sees it, so it may live as long as a long text takes. */
export const RETURN_TICKET_MS = 24 * 3_600_000;

const schema = v.object({ annotation: v.string(), tab: v.number(), expires: v.number() });
type Ticket = v.InferOutput<typeof schema>;

const PREFIX = 'ticket:';

/**
 * Issues a one-time nonce that opens one annotation in one tab. It lies in the browser's session storage, which
 * outlives the worker and which content scripts cannot read.
 */
export async function issueTicket(annotation: string, tab: number, life: number): Promise<string> {
  const nonce = crypto.randomUUID();
  const ticket: Ticket = { annotation, tab, expires: Date.now() + life };
  await browser.storage.session.set({ [PREFIX + nonce]: ticket });
  return nonce;
}

/** The annotation that a nonce opens in this tab, or null; either way the nonce is spent. */
export async function redeemTicket(nonce: string, tab: number | undefined): Promise<string | null> {
  const key = PREFIX + nonce;
  const { [key]: value } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  if (!v.is(schema, value) || value.tab !== tab || value.expires < Date.now()) return null;
  return value.annotation;
}

/** Forgets the tickets of a tab that is gone. */
export async function dropTickets(tab: number): Promise<void> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  const gone = Object.entries(all)
    .filter(([key, value]) => key.startsWith(PREFIX) && v.is(schema, value) && value.tab === tab)
    .map(([key]) => key);
  if (gone.length) await browser.storage.session.remove(gone);
}
