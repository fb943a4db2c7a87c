import { type ChromiumSession, pause } from '../e2e/harness';
import { servePages } from '../e2e/live-steps';
import { seedAnnotations } from '../e2e/seed-annotations';
import { TASK_CATEGORIES, timePerTask } from './main-thread';

/** A kind of change, with what a page's script does to make it. Both run in the page's own world. */
interface Kind {
  readonly what: string;
  /** Brings the page to where the words do not stand, or stand in old nodes. */
  readonly reset: string;
  /** Brings the words. */
  readonly act: string;
}

export interface ChangeCost {
  readonly what: string;
  /** Milliseconds from the words' insertion until they are marked, one per repeat. */
  readonly delays: readonly number[];
  /** Milliseconds of our scripts in one task of the main thread, at most. */
  readonly longest: number;
}

const MARKED = 'the ferry leaves when the captain has had tea';
const LINE = `<p>On most days ${MARKED}, and not a minute earlier.</p>`;
const FILLER = Array.from(
  { length: 60 },
  (_, index) =>
    `<p>Crossing ${index} took ${index % 7} hours, ${'with wind from the west and a calm sea behind the island. '.repeat(5)}</p>`,
).join('');
const HTML = `<!doctype html><title>Ferry</title><main><article id=a>${FILLER}<div id=d></div><x-deck id=x></x-deck><iframe id=f width=600 height=100 srcdoc="<p>Deck"></iframe></article></main>`;

const line = JSON.stringify(LINE);
const KINDS: readonly Kind[] = [
  { what: 'late content', reset: "d.innerHTML = ''", act: `d.innerHTML = ${line}` },
  { what: 'hydration, the same text', reset: `d.innerHTML = ${line}`, act: 'd.innerHTML += ""' },
  {
    what: 'hydration of the whole article',
    reset: `d.innerHTML = ${line}`,
    act: 'for (const node of [...a.children]) if (node.localName === "p") node.replaceWith(node.cloneNode(true)); d.innerHTML += ""',
  },
  {
    what: 'row of a virtual list',
    reset: "d.innerHTML = '<p>Another row</p>'.repeat(9)",
    act: `d.innerHTML = '<p>A row</p>'.repeat(4) + ${line}`,
  },
  {
    what: 'route change',
    reset: "history.pushState(null, '', '/other'); d.innerHTML = '<p>Other'",
    act: `history.pushState(null, '', '/'); d.innerHTML = ${line}`,
  },
  {
    what: 'infinite scroll, an article more',
    reset: "document.querySelector('#more')?.remove(); d.innerHTML = ''",
    act: `a.parentElement.insertAdjacentHTML('beforeend', '<article id=more>' + ${JSON.stringify(FILLER.slice(0, 6000))} + ${line} + '</article>')`,
  },
  {
    what: 'open shadow root',
    reset:
      "document.querySelector('#more')?.remove(); d.innerHTML = ''; x.shadowRoot ?? x.attachShadow({ mode: 'open' }); x.shadowRoot.innerHTML = ''",
    act: `x.shadowRoot.innerHTML = ${line}`,
  },
  {
    what: 'frame of the same origin',
    reset: "x.shadowRoot.innerHTML = ''; f.contentDocument.body.innerHTML = '<p>Deck'",
    act: `f.contentDocument.body.innerHTML = ${line}`,
  },
];

/** Milliseconds: a page at rest. */
const REST = 700;

export async function measureChanges(
  session: ChromiumSession,
  repeats: number,
): Promise<ChangeCost[]> {
  const site = await servePages({ '/': HTML, '/other': HTML });
  const page = await session.newPage();
  try {
    await seedAnnotations(session, `${site.origin}/`, [{ exact: MARKED }]);
    await page.bringToFront();
    await page.goto(`${site.origin}/`);
    await page.waitForSelector('[data-sidelight]');
    await pause(REST);
    const costs: ChangeCost[] = [];
    for (const { what, reset, act } of KINDS) {
      const cdp = await page.createCDPSession();
      await cdp.send('Profiler.enable');
      await page.tracing.start({ categories: TASK_CATEGORIES });
      await cdp.send('Profiler.start');
      const delays: number[] = [];
      for (let repeat = 0; repeat < repeats; repeat++) {
        await page.evaluate(reset);
        await pause(REST);
        delays.push(await page.evaluate(delayOf, act));
      }
      const { profile } = await cdp.send('Profiler.stop');
      const trace = new TextDecoder().decode(await page.tracing.stop());
      await cdp.detach();
      const times = timePerTask(profile, trace, session.extensionOrigin);
      costs.push({ what, delays, longest: Math.max(0, ...times) });
    }
    return costs;
  } finally {
    await page.close();
    site.close();
  }
}

/** Runs in the page: until words are marked in nodes that were not there before. Infinity after three seconds. */
function delayOf(act: string): Promise<number> {
  const views = [
    window,
    ...Array.from(document.querySelectorAll('iframe'), (f) => f.contentWindow),
  ];
  // A method: what bundles this file would give an arrow function a name with a function that the page has not.
  const marks = {
    standing() {
      return views.flatMap((view) =>
        [...((view as typeof globalThis | null)?.CSS.highlights ?? [])].flatMap(([name, ranges]) =>
          name.startsWith('sidelight-annotation')
            ? [...ranges].map(({ startContainer }) => startContainer).filter((n) => n.isConnected)
            : [],
        ),
      );
    },
  };
  const before = new Set(marks.standing());
  const began = performance.now();
  // As a script of the page's own.
  // biome-ignore lint/security/noGlobalEval: the act is this file's own text.
  globalThis.eval(act);
  return new Promise((done) => {
    const timer = setInterval(() => {
      const now = performance.now() - began;
      if (marks.standing().some((node) => !before.has(node))) done(now);
      else if (now > 3_000) done(Number.POSITIVE_INFINITY);
      else return;
      clearInterval(timer);
    }, 2);
  });
}
