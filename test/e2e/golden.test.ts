import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve';
import { type ChromiumSession, launchChromium } from './harness';
import { eventually, SITE } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** What a careful reader finds on the demo site's pages; see `about` in the file. */
const goldenSchema = v.object({
  pages: v.array(
    v.object({
      page: v.string(),
      isCyberPolicy: v.boolean(),
      touching: v.array(
        v.object({
          starts: v.string(),
          claims: v.array(v.string()),
          mustFind: v.array(v.string()),
        }),
      ),
      mustNotMark: v.array(v.string()),
    }),
  ),
});
/** The part of a page report that is compared. */
const reportSchema = v.object({
  topic: v.object({ isCyberPolicy: v.boolean() }),
  notes: v.array(
    v.object({ claim: v.string(), mentions: v.array(v.object({ sentence: v.string() })) }),
  ),
});

const file = new URL('../golden/expected.json', import.meta.url);
const { pages } = v.parse(goldenSchema, JSON.parse(readFileSync(file, 'utf8')));

let web: Served;
let session: ChromiumSession;
beforeAll(async () => {
  web = await serveFolder(SITE);
  session = await launchChromium();
});
afterAll(async () => {
  await session?.close();
  await web?.close();
});

/** The background's report of a page, asked for as the panel does; null where nobody looked closer. */
async function reportOf(path: string) {
  const page = await session.newPage(`${web.origin}/${path}`);
  const tab = await session.tabIdOf(page);
  const panel = await session.openExtensionPage('sidepanel.html');
  const ask = (id: number) =>
    panel.evaluate(
      (of) => chrome.runtime.sendMessage({ to: 'background', method: 'viewOf', args: [of] }),
      id,
    );
  const reply = await eventually(async () => {
    const answer = await ask(tab);
    return answer?.ok ? answer : null;
  }, `a view of ${path}`);
  const { value } = v.parse(v.object({ value: v.looseObject({ kind: v.string() }) }), reply);
  await panel.close();
  await page.close();
  return value.kind === 'report' ? v.parse(reportSchema, value.report) : null;
}

describe.each(pages)('golden page $page', ({ page, isCyberPolicy, touching, mustNotMark }) => {
  it('is told apart, and marked where it must be and nowhere else', async () => {
    const report = await reportOf(page);
    const found = new Map<string, Set<string>>();
    for (const { claim, mentions } of report?.notes ?? []) {
      for (const { sentence } of mentions) {
        found.set(sentence, (found.get(sentence) ?? new Set()).add(claim));
      }
    }
    const claimsAt = (starts: string) =>
      [...found].find(([sentence]) => sentence.trim().startsWith(starts))?.[1] ?? new Set();
    const missing = touching.flatMap(({ starts, mustFind }) =>
      mustFind
        .filter((claim) => !claimsAt(starts).has(claim))
        .map((claim) => `${starts}: ${claim}`),
    );
    const wrong = mustNotMark.filter((starts) => claimsAt(starts).size > 0);
    expect({ isCyberPolicy: report?.topic.isCyberPolicy ?? false, missing, wrong }).toEqual({
      isCyberPolicy,
      missing: [],
      wrong: [],
    });
    if (!isCyberPolicy) expect(found.size).toBe(0);
  });
});
