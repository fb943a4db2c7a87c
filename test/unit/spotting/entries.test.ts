import { expect, test } from 'vitest';
import type { Entry, EntryId, Forms } from '../../../lib/knowledge/model';
import { findEntries } from '../../../lib/spotting/entries';
import { textOf } from '../../../lib/text/span';

const NOTHING = { en: '', 'zh-Hans': '', ja: '' };
function entry(id: string, forms: Partial<Forms>): Entry {
  return {
    // The knowledge base brands its ids; here two are enough.
    id: id as EntryId,
    kind: NOTHING,
    name: NOTHING,
    forms: { en: [], 'zh-Hans': [], 'zh-Hant': [], ja: [], ko: [], ...forms },
    definition: NOTHING,
    claims: [],
    caveats: [],
    sources: [],
  };
}

const ENTRIES = [
  entry('acd', {
    en: ['active cyber defense', 'ACD'],
    'zh-Hant': ['主動網路防禦'],
    ja: ['能動的サイバー防御'],
    ko: ['능동적 사이버 방어'],
  }),
  entry('sdf', { en: ['Self-Defense Forces', 'SDF'], ja: ['自衛隊'] }),
];

test.each([
  ['Active cyber-defense came to Japan.', ['acd:Active cyber-defense']],
  [
    'The Self‑Defense Forces and active cyber defense.',
    ['sdf:Self‑Defense Forces', 'acd:active cyber defense'],
  ],
  ['日本的主動網路防禦法案', ['acd:主動網路防禦']],
  ['自衛隊と能動的サイバー防御、また自衛隊', ['sdf:自衛隊', 'acd:能動的サイバー防御']],
  ['능동적 사이버 방어를 도입', ['acd:능동적 사이버 방어']],
  ['Japan’s cyber law, called ACD, needs the SDF.', ['acd:ACD', 'sdf:SDF']],
  ['The SDF took Raqqa; ACD routes calls.', []],
  ['Japan’s cyber acd and sdf in small letters', []],
  ['radioactive cyber defenses', []],
])('%j names %j', (text, expected) => {
  const found = findEntries(text, ENTRIES).map(
    ({ entry: id, span }) => `${id}:${textOf(text, span)}`,
  );
  expect(found).toEqual(expected);
});
