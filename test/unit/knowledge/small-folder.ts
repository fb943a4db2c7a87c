import type { KnowledgeFolder } from '../../../lib/knowledge/compile';

const all = (text: string) => ({
  en: `${text} (en)`,
  'zh-Hans': `${text} (zh)`,
  ja: `${text} (ja)`,
});

export const DOCUMENT = [
  '标题',
  'Somebody·2026-01-21',
  '',
  'Core Viewpoint - C [1]. Group 1: Laws - L one [1]. - L two [2]. - L three [2]. Group 2: Bodies - O one [3]. - O two [3]. - O three [3]. Group 3: World - G one [4]. - G two [4]. - G three [4].',
  '',
].join('\n');

/** A claim file that compiles, fresh for every call. */
export function claimFile(change: Readonly<Record<string, unknown>> = {}, id = 'a-claim') {
  const data: Readonly<Record<string, unknown>> = {
    id,
    label: all('label'),
    statement: all('The document says so'),
    places: ['L2'],
    status: 'interpretation',
    statusReason: all('reason'),
    context: all('context'),
    othersSay: [{ text: all('somebody says otherwise'), sources: ['N01'] }],
    questions: [all('who says so?')],
    caveats: [],
    sources: ['N01'],
    ...change,
  };
  return { file: `claims/${id}.yaml`, data };
}

/** An entry file that compiles, fresh for every call. */
export function entryFile(change: Readonly<Record<string, unknown>> = {}, id = 'a-term') {
  const data: Readonly<Record<string, unknown>> = {
    id,
    kind: all('law'),
    name: all(`${id} name`),
    forms: { en: [id], 'zh-Hans': [], 'zh-Hant': [], ja: [], ko: [] },
    definition: all('what it is'),
    claims: ['a-claim'],
    caveats: [],
    sources: ['N01'],
    ...change,
  };
  return { file: `entries/${id}.yaml`, data };
}

export const SOURCE = {
  id: 'N01',
  title: 'A page',
  publisher: 'A paper',
  date: '2025-12-23',
  url: 'https://example.org/page',
  kind: 'news',
};

/** The smallest folder that compiles, with parts of it exchanged. */
export function smallFolder(change: Partial<KnowledgeFolder> = {}): KnowledgeFolder {
  return {
    document: DOCUMENT,
    attribution: {
      publisher: all('Somebody'),
      date: '2026-01-21',
      url: 'https://example.org/document',
      standpoint: all('a commentary'),
      provenance: all('a copy'),
    },
    sources: [SOURCE],
    doNotPrint: [{ reason: 'not verified', patterns: ['17 March 2026', 'verdict\\w*'] }],
    claims: [claimFile()],
    entries: [entryFile()],
    lexicon: {
      contexts: {},
      cues: { words: {}, claims: [] },
      falseFriends: [],
      stance: { asserts: {}, reports: {}, disputes: {} },
      topic: { cyber: {}, policy: {}, phrases: {}, against: {} },
    },
    ...change,
  };
}
