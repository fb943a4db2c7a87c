import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnnotation } from '../../lib/annotation/create';
import type { UserAnnotation } from '../../lib/annotation/model';
import { target } from '../unit/annotation/samples';
import { type ChromiumSession, launchChromium, removeFolder } from './harness';
import { eventually } from './reader';

/** Inside the browser, in functions that are evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const NOW = '2026-11-20T08:00:00.000Z';
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'sidelight-vanished-'));
});
afterAll(() => removeFolder(profile));

it('brings everything back when the browser has lost the whole database', async () => {
  const kept = ['one', 'two', 'three'].map(annotationOf);
  let session = await launchChromium({ userDataDir: profile });
  await ask(session, 'applyImport', [
    kept.map((annotation) => ({ kind: 'add', record: { annotation, deleted: '' } })),
  ]);
  await ask(session, 'deleteAnnotation', ['urn:uuid:two']);
  await ask(session, 'deleteAnnotation', ['urn:uuid:three']);
  await ask(session, 'deleteForGood', [['urn:uuid:three']]);
  await eventually(
    async () => (await deletedCopyOf(session, 'urn:uuid:two')) !== '',
    'it is copied',
  );
  await session.close();

  const folder = join(profile, 'Default', 'IndexedDB');
  const databases = (await readdir(folder)).filter((name) => name.startsWith('chrome-extension'));
  expect(databases.length).toBeGreaterThan(0);
  for (const name of databases) await rm(join(folder, name), { recursive: true });

  session = await launchChromium({ userDataDir: profile });
  try {
    const holdings = await eventually(async () => {
      const found = await ask(session, 'holdings', []);
      return JSON.stringify(found).includes('"broughtBack":{') ? found : null;
    }, 'it is told');
    expect(holdings).toMatchObject({
      counts: { annotations: 1, binned: 1 },
      broughtBack: { count: 2 },
    });
    expect(await ask(session, 'recordsOf', [kept.map(({ id }) => id)])).toEqual([
      { annotation: kept[0], deleted: '' },
      { annotation: kept[1], deleted: expect.stringMatching(/^20/) },
    ]);
  } finally {
    await session.close();
  }
});

function annotationOf(name: string): UserAnnotation {
  return createAnnotation(target, { id: `urn:uuid:${name}`, now: NOW, pageTitle: name });
}

/** Asks the background as the extension's own pages do. */
async function ask(session: ChromiumSession, method: string, args: unknown[]): Promise<unknown> {
  const page = await session.openExtensionPage('options.html');
  const reply: unknown = await page.evaluate(
    (to, what, values) => chrome.runtime.sendMessage({ to, method: what, args: values }),
    'background',
    method,
    args,
  );
  await page.close();
  expect(reply).toMatchObject({ ok: true });
  return typeof reply === 'object' && reply && 'value' in reply ? reply.value : null;
}

/** When the second copy says that an annotation was deleted; empty for not yet. */
async function deletedCopyOf(session: ChromiumSession, id: string): Promise<string> {
  const page = await session.openExtensionPage('options.html');
  const found: unknown = await page.evaluate(
    async (key) => (await chrome.storage.local.get(key))[key],
    `kept:${id}`,
  );
  await page.close();
  return typeof found === 'object' && found && 'deleted' in found ? String(found.deleted) : '';
}
