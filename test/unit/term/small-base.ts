import type { Entry, EntryId, KnowledgeBase, Localised } from '../../../lib/knowledge/model';

const NO_FORMS = { en: [], 'zh-Hans': [], 'zh-Hant': [], ja: [], ko: [] };
const same = (text: string): Localised => ({ en: text, 'zh-Hans': text, ja: text });

function entry(id: string, name: Localised, forms: Partial<Entry['forms']>): Entry {
  return {
    id: id as EntryId,
    kind: same('term'),
    name,
    forms: { ...NO_FORMS, ...forms },
    definition: same(`What ${id} is.`),
    claims: [],
    caveats: [],
    sources: [],
  };
}

/** Three entries, two of which share a name; nothing else. */
export const base: KnowledgeBase = {
  format: 'sidelight-knowledge',
  version: 1,
  attribution: {
    title: '',
    publisher: same(''),
    date: '',
    url: '',
    standpoint: same(''),
    provenance: same(''),
  },
  claims: [],
  entries: [
    entry(
      'active-cyber-defense',
      { en: 'active cyber defense', 'zh-Hans': '主动网络防御', ja: '能動的サイバー防御' },
      {
        en: ['proactive defense', 'ACD'],
        'zh-Hans': ['主动防御'],
        'zh-Hant': ['主動網路防禦'],
        ko: ['능동적 사이버 방어'],
      },
    ),
    entry(
      'preemption',
      { en: 'preemption', 'zh-Hans': '先发制人', ja: '先制' },
      { en: ['pre-emptive action', 'shared name'] },
    ),
    entry(
      'national-cybersecurity-office',
      {
        en: 'National Cybersecurity Office',
        'zh-Hans': '国家网络统括室',
        ja: '国家サイバー統括室',
      },
      { en: ['NCO', 'shared name', 'Policy Office'] },
    ),
  ],
  sources: [],
  lexicon: {
    contexts: {
      JP: NO_FORMS,
      JP_WEAK: NO_FORMS,
      CYBER: NO_FORMS,
      STATE: NO_FORMS,
      ABROAD: NO_FORMS,
    },
    words: {},
    cues: [],
    falseFriends: [],
    stance: { asserts: NO_FORMS, reports: NO_FORMS, disputes: NO_FORMS },
    topic: { cyber: NO_FORMS, policy: NO_FORMS, phrases: NO_FORMS, against: NO_FORMS },
  },
};
