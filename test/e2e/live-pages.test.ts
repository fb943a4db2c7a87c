import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDom } from '../bench/page-dom';
import { type ChromiumSession, launchChromium, pause } from './harness';
import { listenForLost, paintedWords, type Site, servePages, untilPainted } from './live-steps';
import { launchBare } from './page-modules';
import { seedAnnotations } from './seed-annotations';

/** A page, what its scripts do to it, and what is marked before and afterwards. */
interface Case {
  readonly what: string;
  readonly path: string;
  readonly html: string;
  readonly marked: string;
  readonly before: readonly string[];
  /** Run in the page's own world, in this order, with time between. */
  readonly acts: readonly string[];
  readonly after: readonly string[];
}

const MARKED = 'the third bell is rung by nobody';
const FILLER = `<p>${'The town keeps four bells, and each has its own rope and its own hour. '.repeat(4)}</p>`;
const LINE = `<p id=m>It is said that the third bell is rung by nobody at all.</p>`;

const ROWS = `<div id=list></div><script>
function show(from) {
  list.replaceChildren(...Array.from({ length: 10 }, (_, i) => {
    const row = document.createElement('p');
    row.textContent = 'Row ' + (from + i) + (from + i === 7 ? ': the third bell is rung by nobody.' : ': a bell is rung.');
    return row;
  }));
}
show(0);
</script>`;

const CASES: readonly Case[] = [
  {
    what: 'text that comes late',
    path: '/late',
    html: `<article id=a>${FILLER}</article>`,
    marked: MARKED,
    before: [],
    acts: [`a.insertAdjacentHTML('beforeend', ${JSON.stringify(LINE)})`],
    after: [MARKED],
  },
  {
    what: 'the same text in new nodes',
    path: '/hydrated',
    html: `<article id=a>${FILLER}${LINE}</article>`,
    marked: MARKED,
    before: [MARKED],
    acts: ['a.innerHTML = a.innerHTML', 'a.replaceWith(a.cloneNode(true))'],
    after: [MARKED],
  },
  {
    what: 'text that is gone for a moment',
    path: '/blinking',
    html: `<article id=a>${FILLER}${LINE}</article>`,
    marked: MARKED,
    before: [MARKED],
    acts: ['globalThis.kept = m; m.remove()', 'a.append(kept)'],
    after: [MARKED],
  },
  {
    what: 'a row of a virtual list',
    path: '/rows',
    html: `<article>${FILLER}${ROWS}</article>`,
    marked: MARKED,
    before: [MARKED],
    acts: ['show(50)', 'show(3)'],
    after: [MARKED],
  },
  {
    what: 'words in front of which others come',
    path: '/shifted',
    html: `<article id=a>${FILLER}${LINE}</article>`,
    marked: MARKED,
    before: [MARKED],
    acts: [`a.insertAdjacentHTML('afterbegin', ${JSON.stringify(FILLER)})`],
    after: [MARKED],
  },
  {
    what: 'a second article that scrolling brings',
    path: '/endless',
    html: `<main id=a><article>${FILLER}</article></main>`,
    marked: MARKED,
    before: [],
    acts: [
      `a.insertAdjacentHTML('beforeend', ${JSON.stringify(`<article>${FILLER}${LINE}</article>`)})`,
    ],
    after: [MARKED],
  },
  {
    what: 'words in a shadow root, and over its slot',
    path: '/shadow',
    html: `<article>${FILLER}<x-card>is rung</x-card>${FILLER}</article><script>
      const card = document.querySelector('x-card');
      card.attachShadow({ mode: 'open' }).innerHTML = '<p>It is said that the third bell <slot></slot> by nobody at all.</p>';
    </script>`,
    marked: MARKED,
    before: ['the third bell ', 'is rung', ' by nobody'],
    acts: ['card.shadowRoot.innerHTML = card.shadowRoot.innerHTML', "card.textContent = 'is rung'"],
    after: ['the third bell ', 'is rung', ' by nobody'],
  },
  {
    what: 'a shadow root that comes when its script does',
    path: '/upgraded',
    html: `<article>${FILLER}<x-late></x-late></article>`,
    marked: MARKED,
    before: [],
    acts: [
      `customElements.define('x-late', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(LINE)} } })`,
    ],
    after: [MARKED],
  },
  {
    what: 'a frame of the same origin that comes late, and changes',
    path: '/frame',
    html: `<article id=a>${FILLER}</article>`,
    marked: MARKED,
    before: [],
    acts: [
      `a.insertAdjacentHTML('beforeend', '<iframe id=f width=600 height=300 srcdoc="<p>Nothing yet stands here.</p>"></iframe>')`,
      `f.contentDocument.body.innerHTML = ${JSON.stringify(LINE)}`,
      'f.contentDocument.body.innerHTML += " "',
    ],
    after: [MARKED],
  },
];

let site: Site;
let session: ChromiumSession;
let bare: Browser;

beforeAll(async () => {
  const page = (html: string) => `<!doctype html><title>Bells</title>${html}`;
  site = await servePages({
    ...Object.fromEntries(CASES.map(({ path, html }) => [path, page(html)])),
    '/route': page(`<article id=a>${FILLER}${LINE}</article>`),
    '/flicker': page(`<article id=a>${FILLER}${LINE}<p id=t>0</p></article>`),
  });
  session = await launchChromium();
  bare = await launchBare();
});
afterAll(async () => {
  await session?.close();
  await bare?.close();
  site?.close();
});

/** Past the quiet after which a change is told. */
const SETTLED = 400;

async function actOn(page: Page, acts: readonly string[]): Promise<void> {
  for (const act of acts) {
    await page.evaluate(act);
    await pause(SETTLED);
  }
}

describe('a mark stays with its words', () => {
  it.each(CASES)('$what', async ({ path, marked, before, acts, after }) => {
    await seedAnnotations(session, `${site.origin}${path}`, [{ exact: marked }]);
    const page = await session.newPage(`${site.origin}${path}`);
    // Without words of ours on it there is nothing to wait for but the annotator.
    if (before.length > 0) await untilPainted(page, before);
    else await page.waitForSelector('[data-sidelight]');
    const lost = before.length > 0 ? await listenForLost(session, page) : async () => [];
    await actOn(page, acts);
    await untilPainted(page, after);
    expect(await lost(), 'nothing was announced as lost').toEqual([]);

    const other = await bare.newPage();
    await other.goto(`${site.origin}${path}`);
    await actOn(other, acts);
    const [{ html }, { html: untouched }] = [await readDom(page), await readDom(other)];
    expect(html, 'the page’s nodes are as they would be without us').toBe(untouched);
    await page.close();
    await other.close();
  });

  it('when the address changes, marks are those of the new page', async () => {
    await seedAnnotations(session, `${site.origin}/route`, [{ exact: MARKED }]);
    await seedAnnotations(session, `${site.origin}/route-b`, [{ exact: 'A lamp is lit' }]);
    const page = await session.newPage(`${site.origin}/route`);
    await untilPainted(page, [MARKED]);
    await page.evaluate(() => {
      history.pushState(null, '', '/route-b');
      const article = document.querySelector('article');
      setTimeout(() => article?.replaceChildren('A lamp is lit on each of the four towers.'), 100);
    });
    await untilPainted(page, ['A lamp is lit']);
    await page.goBack();
    await page.evaluate((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      document.querySelector('article')?.replaceChildren(paragraph);
    }, `Again ${MARKED}.`);
    await untilPainted(page, [MARKED]);
    await page.close();
  });

  it('never flickers while other text of the page changes', async () => {
    await seedAnnotations(session, `${site.origin}/flicker`, [{ exact: MARKED }]);
    const page = await session.newPage(`${site.origin}/flicker`);
    await untilPainted(page, [MARKED]);
    const frames = await page.evaluate(async () => {
      const seen: number[] = [];
      let count = 0;
      const timer = setInterval(() => {
        count += 1;
        document.querySelector('#t')?.replaceChildren(`Tick ${count}`);
      }, 90);
      for (const end = performance.now() + 2_000; performance.now() < end; ) {
        await new Promise(requestAnimationFrame);
        const ranges = [...(CSS.highlights.get('sidelight-annotation-green') ?? [])];
        seen.push(ranges.filter(({ startContainer }) => startContainer.isConnected).length);
      }
      clearInterval(timer);
      return seen;
    });
    expect(frames.length).toBeGreaterThan(5);
    expect(frames.filter((count) => count !== 1)).toEqual([]);
    expect(await paintedWords(page)).toEqual([MARKED]);
    await page.close();
  });
});
