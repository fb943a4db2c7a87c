// `npm run bench:store -- COUNT`: what the store costs with so many annotations (100,000 unless said), in Chromium: those
// of a page against a bare `index.getAll` of the same rows in the same run, a write, a self-check, a snapshot, reading
// all. It prints; it never judges.
import { createAnnotation, editAnnotation } from '../lib/annotation/create';
import type { UserAnnotation } from '../lib/annotation/model';
import { readAnnotation } from '../lib/annotation/read';
import { drawTable, ms, quantile } from '../test/bench/numbers';
import { measureStore } from '../test/bench/store-cost';
import { launchWithStore } from '../test/e2e/store-page';

const NOW = '2026-01-01T00:00:00.000Z';

/** Words as readers mark and write them, in the languages that pages come in. */
const TEXTS: readonly (readonly [quote: string, note: string, tags: readonly string[]])[] = [
  ['The bill lets officers enter servers abroad before any attack is seen.', '', []],
  ['a panel of five would approve each step in advance', 'Who names the five?', ['law']],
  [
    '政府は攻撃の前に海外のサーバーに入ることができる。',
    '承認は誰がするのか。続報を待つ。',
    ['法律', '承認'],
  ],
  ['政府可以在受到攻击之前进入境外服务器。', '谁来批准？需要对照法案原文。', ['法律']],
  ['정부는 공격을 받기 전에 해외 서버에 들어갈 수 있다.', '', ['법']],
  [
    'Critics say that oversight comes weeks later, if at all, and that nobody outside the office reads the reports',
    'Compare with the committee of last spring; the *same* wording, and again no name for who decides.\n\n- ask the press office\n- see the minutes',
    ['oversight', 'to read'],
  ],
];

const [given] = process.argv.slice(2);
const count = Number(given ?? 100_000);
const opened = await launchWithStore('chromium');
try {
  const page = await opened.openTab();
  const cost = await measureStore(page, TEXTS.map(sampleOf), count);
  const row = (name: string, times: readonly number[]) => [
    name,
    ...[0.5, 0.95, 1].map((share) => ms(quantile(times, share))),
  ];
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const ratio = quantile(cost.lookUp, 0.5) / quantile(cost.floor, 0.5);
  process.stdout.write(`\nThe store with ${count} annotations, in Chromium\n\n`);
  process.stdout.write(
    drawTable([
      ['', 'median', 'p95', 'worst'],
      row('index.getAll of a page', cost.floor),
      row('annotationsOf the page', cost.lookUp),
      row('one write, strict', cost.write),
    ]),
  );
  process.stdout.write(`annotationsOf / index.getAll, medians: ${ratio.toFixed(2)} ×\n`);
  process.stdout.write(`self-check of all: ${ms(cost.check)}\n`);
  process.stdout.write(`snapshot of all: ${ms(cost.snapshot)}, ${mega(cost.snapshotBytes)}\n`);
  process.stdout.write(`all read and written: ${ms(cost.exported)}, ${mega(cost.exportBytes)}\n`);
} finally {
  await opened.close();
}

function sampleOf([exact, text, tags]: (typeof TEXTS)[number]): UserAnnotation {
  const data: unknown = {
    id: 'urn:uuid:sample',
    type: 'Annotation',
    motivation: 'highlighting',
    created: NOW,
    modified: NOW,
    body: [],
    target: {
      type: 'SpecificResource',
      source: 'https://news.example/',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: exact.slice(-32), suffix: exact.slice(0, 32) },
        { type: 'TextPositionSelector', start: 1_200, end: 1_200 + exact.length },
      ],
      styleClass: 'yellow',
    },
    pageTitle: exact.slice(0, 40),
  };
  const read = readAnnotation(data);
  if (!read) throw new Error('A sample is not readable.');
  const fresh = createAnnotation(read.target, { id: read.id, now: NOW, pageTitle: read.pageTitle });
  return editAnnotation(fresh, { text, format: 'text/markdown', tags, colour: 'green' }, NOW);
}
