import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium, pause } from './harness';
import { byRole, eventually, mentionsOn, selectWords, untilMarked } from './reader';

const TELLING =
  '<p>Japan’s active cyber defense law lets police and the Self-Defense Forces break into servers abroad and neutralize them before an attack happens.</p>';
const HTML = 'text/html';

/** Pages that make it hard to stand in them: what is served, and whether its sentences must be marked all the same. */
const PAGES: readonly [what: string, type: string, content: string, isMarked: boolean][] = [
  [
    'is a drawing',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>',
    false,
  ],
  ['is data', 'application/xml', '<?xml version="1.0"?><a>Japan cyber law government</a>', false],
  [
    'has frozen prototypes and a “browser” of its own',
    HTML,
    `<script>Object.freeze(Object.prototype); Object.freeze(Array.prototype); window.browser = { runtime: { id: 'x' } }</script>${TELLING.repeat(3)}`,
    true,
  ],
  [
    'names its elements like the browser’s objects',
    HTML,
    `<a id=browser></a><form id=chrome><input name=body><input id=CSS></form>${TELLING.repeat(3)}`,
    true,
  ],
  [
    'throws its body away',
    HTML,
    `${TELLING}<script>setTimeout(() => document.body.remove(), 600)</script>`,
    false,
  ],
  [
    'writes itself anew',
    HTML,
    `${TELLING}<script>setTimeout(() => { document.open(); document.write('${TELLING}'); document.close() }, 600)</script>`,
    true,
  ],
  [
    'never rests',
    HTML,
    `${TELLING}<i id=q></i><script>setInterval(() => { q.textContent = Math.random() }, 10)</script>`,
    true,
  ],
  ['says the same ten thousand times', HTML, TELLING.repeat(10_000), true],
];

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/** What is folded away by a class alone: no attribute says so, no node changes. */
const FOLDED = `<style>.folded { display: none } button { font: 40px serif }</style>${TELLING.repeat(3)}<div id=more class=folded><p id=late>Japan’s police may break into servers abroad and destroy them before an attack.</p></div>`;

/** Files by address: what the address ends in proves nothing. */
const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/paper.pdf': ['application/pdf', PDF],
  '/File:paper.pdf': [HTML, TELLING.repeat(3)],
  '/pressed': [HTML, `${FOLDED}<button onclick="more.className = ''">More</button>`],
  '/by-itself': [HTML, `${FOLDED}<script>setTimeout(() => { more.className = '' }, 900)</script>`],
};

let server: Server;
let origin: string;
let session: ChromiumSession;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const page = PAGES[Number(url?.slice(1))];
    const [type, content] = FILES[url ?? ''] ?? (page ? [page[1], page[2]] : []);
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  origin = `http://127.0.0.1:${address.port}`;
  session = await launchChromium();
});

afterAll(async () => {
  await session?.close();
  server?.close();
});

it.each(PAGES.map(([what, , , isMarked], index) => ({ what, index, isMarked })))(
  'a page that $what meets no exception of ours',
  async ({ index, isMarked }) => {
    const page = await session.newPage();
    const thrown: string[] = [];
    const watch = await page.createCDPSession();
    await watch.send('Runtime.enable');
    watch.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const said = exceptionDetails.exception?.description ?? exceptionDetails.text;
      if (said.includes('chrome-extension://')) thrown.push(said);
    });
    await page.goto(`${origin}/${index}`, { waitUntil: 'domcontentloaded' });
    // Past what the page does to itself.
    await pause(1_200);
    const panel = await session.openPanelTab(page);
    await panel.waitForSelector('.note, [data-state]');
    if (isMarked) {
      await eventually(
        async () => (await mentionsOn(page)) > 0,
        'its sentences are marked',
        30_000,
      );
    }
    expect(thrown).toEqual([]);
    await panel.close();
    await page.close();
  },
);

it.each([
  ['/paper.pdf', '[data-state=pdf]'],
  ['/File:paper.pdf', '.note'],
])('the panel tells a PDF by what it is, not by its address: %s', async (path, shown) => {
  const page = await session.newPage(`${origin}${path}`);
  await pause(1_000);
  const panel = await session.openPanelTab(page);
  await panel.waitForSelector(shown, { timeout: 10_000 });
  await panel.close();
  await page.close();
});

it('marks what a press has unfolded', async () => {
  const page = await session.newPage(`${origin}/pressed`);
  const before = await untilMarked(page);
  await page.click('button');
  await eventually(
    async () => (await mentionsOn(page)) > before,
    'the unfolded sentence is marked',
  );
  await page.close();
});

it('lets the reader select what unfolded by itself', async () => {
  const page = await session.newPage(`${origin}/by-itself`);
  await untilMarked(page);
  await page.waitForSelector('#late', { visible: true });
  await selectWords(page, 'police may break into');
  await byRole(page, 'button', 'Note');
  await page.close();
});
