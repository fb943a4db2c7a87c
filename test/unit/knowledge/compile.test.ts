import { describe, expect, it } from 'vitest';
import { compileKnowledge, type KnowledgeFolder } from '../../../lib/knowledge/compile';
import { KnowledgeError } from '../../../lib/knowledge/knowledge-error';
import { claimFile, entryFile, SOURCE, smallFolder } from './small-folder';

const TWO_LANGUAGES = { en: 'English', 'zh-Hans': '中文' };

const BROKEN: readonly {
  what: string;
  folder: Partial<KnowledgeFolder>;
  says: readonly string[];
}[] = [
  {
    what: 'an unknown place',
    folder: { claims: [claimFile({ places: ['L4'] })] },
    says: ['claims/a-claim.yaml', 'L4', 'only the places title, core, L1'],
  },
  {
    what: 'a claim without a place',
    folder: { claims: [claimFile({ places: [] })] },
    says: ['claims/a-claim.yaml', 'cites no place', 'add "places"'],
  },
  {
    what: 'a claim without a source',
    folder: { claims: [claimFile({ sources: [] })] },
    says: ['claims/a-claim.yaml', 'cites no source', 'add the id'],
  },
  {
    what: 'a citation without a source',
    folder: { claims: [claimFile({ sources: ['N01', 'Z99'] })] },
    says: ['claims/a-claim.yaml', 'Z99', 'not in sources.yaml; add it there'],
  },
  {
    what: 'a position that cites an unknown source',
    folder: {
      claims: [
        claimFile({ othersSay: [{ text: { ...TWO_LANGUAGES, ja: '日本語' }, sources: ['Z98'] }] }),
      ],
    },
    says: ['claims/a-claim.yaml', 'othersSay no. 1', 'Z98'],
  },
  {
    what: 'a missing translation',
    folder: { claims: [claimFile({ statement: TWO_LANGUAGES })] },
    says: ['claims/a-claim.yaml', '"statement"', 'no Japanese (ja) text', 'write the translation'],
  },
  {
    what: 'an empty translation in a list',
    folder: { claims: [claimFile({ questions: [{ en: 'Who?', 'zh-Hans': '', ja: '誰か。' }] })] },
    says: ['"questions no. 1"', 'no Simplified Chinese (zh-Hans) text', 'write the translation'],
  },
  {
    what: 'a translation that was left blank in YAML',
    folder: { claims: [claimFile({ label: { ...TWO_LANGUAGES, ja: null } })] },
    says: ['"label"', 'no Japanese (ja) text'],
  },
  {
    what: 'a missing field',
    folder: { claims: [claimFile({ context: undefined })] },
    says: ['claims/a-claim.yaml', '"context"', 'en, zh-Hans, ja'],
  },
  {
    what: 'a misspelt field',
    folder: { claims: [claimFile({ caveat: [] })] },
    says: ['claims/a-claim.yaml', '"caveat" is not a field here', 'correct its spelling'],
  },
  {
    what: 'an unknown status',
    folder: { claims: [claimFile({ status: 'true' })] },
    says: ['"status"', 'choose one of accurate', 'found "true"'],
  },
  {
    what: 'a text that is too long to be read beside an article',
    folder: { claims: [claimFile({ context: { ...TWO_LANGUAGES, ja: '長'.repeat(701) } })] },
    says: ['"context › ja"', 'longer than 700 characters', 'shorten it'],
  },
  {
    what: 'an id that is not the name of its file',
    folder: { claims: [{ ...claimFile(), file: 'claims/other.yaml' }], entries: [] },
    says: ['claims/other.yaml', '"a-claim"', 'name the file a-claim.yaml'],
  },
  {
    what: 'one id in two files',
    folder: { claims: [claimFile(), { ...claimFile(), file: 'claims/second.yaml' }] },
    says: ['claims/second.yaml', 'already that of claims/a-claim.yaml', 'choose another'],
  },
  {
    what: 'one source id twice',
    folder: { sources: [SOURCE, { ...SOURCE, title: 'Another' }] },
    says: ['sources.yaml', 'N01 is declared twice', 'another id'],
  },
  {
    what: 'a source without a web address',
    folder: { sources: [{ ...SOURCE, url: 'page' }] },
    says: ['sources.yaml', 'no. 1', 'write a web address'],
  },
  {
    what: 'an entry that names an unknown claim',
    folder: { entries: [entryFile({ claims: ['no-claim'] })] },
    says: ['entries/a-term.yaml', '"no-claim" is no claim', 'add claims/no-claim.yaml'],
  },
  {
    what: 'an entry to which nothing leads',
    folder: {
      entries: [entryFile({ forms: { en: [], 'zh-Hans': [], 'zh-Hant': [], ja: [], ko: [] } })],
    },
    says: ['entries/a-term.yaml', 'no form leads to this entry', 'add at least its name'],
  },
  {
    what: 'a form that normalises to nothing',
    folder: {
      entries: [entryFile({ forms: { en: ['—'], 'zh-Hans': [], 'zh-Hant': [], ja: [], ko: [] } })],
    },
    says: ['entries/a-term.yaml', '"—" has no letter or digit', 'remove it'],
  },
  {
    what: 'a form in two entries, spelt differently',
    folder: {
      entries: [
        entryFile({ forms: form('active cyber-defence') }),
        entryFile({ forms: form('Active Cyber Defense') }, 'b-term'),
      ],
    },
    says: [
      'entries/b-term.yaml',
      '"Active Cyber Defense" already leads to "a-term"',
      'keep it in one',
    ],
  },
  {
    what: 'a text that may not be printed',
    folder: {
      claims: [claimFile({ context: { ...TWO_LANGUAGES, en: 'Decided on 17 March 2026.' } })],
    },
    says: ['claims/a-claim.yaml', '"context › en"', '"17 March 2026"', 'not verified', 'reword it'],
  },
  {
    what: 'a rule that is no regular expression',
    folder: { doNotPrint: [{ reason: 'r', patterns: ['('] }] },
    says: ['do-not-print.yaml', '"(" is not a regular expression', 'correct it'],
  },
  {
    what: 'an attribution without a standpoint',
    folder: {
      attribution: {
        publisher: { en: 'P', 'zh-Hans': 'P', ja: 'P' },
        date: '2026-01-21',
        url: 'https://example.org',
      },
    },
    says: ['attribution.yaml', 'standpoint'],
  },
  {
    what: 'cues for a claim that is not there',
    folder: {
      lexicon: {
        contexts: {},
        cues: { words: {}, claims: [{ claim: 'no-claim', needs: [], forms: { en: ['word'] } }] },
        falseFriends: [],
        stance: { asserts: {}, reports: {}, disputes: {} },
        topic: { cyber: {}, policy: {}, phrases: {}, against: {} },
      },
    },
    says: ['no-claim', 'no such claim'],
  },
];

function form(text: string) {
  return { en: [text], 'zh-Hans': [], 'zh-Hant': [], ja: [], ko: [] };
}

function problemsOf(folder: KnowledgeFolder): readonly string[] {
  try {
    compileKnowledge(folder);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

describe('compileKnowledge', () => {
  it('copies the passages from the document by place', () => {
    const { claims } = compileKnowledge(
      smallFolder({ claims: [claimFile({ places: ['G3', 'core'] })] }),
    );
    expect(claims[0]?.passages).toEqual([
      { place: 'core', text: 'C [1].', lang: 'en' },
      { place: 'G3', text: 'G three [4].', lang: 'en' },
    ]);
  });

  it('takes the attribution’s title from the document', () => {
    expect(compileKnowledge(smallFolder()).attribution.title).toBe('标题');
  });

  it('puts the claims in the order of the document, whatever the order of the files', () => {
    const files = [
      claimFile({ places: ['G1'] }, 'a-claim'),
      claimFile({ places: ['title'] }, 'z-claim'),
      claimFile({ places: ['L2'] }, 'c-claim'),
      claimFile({ places: ['L2', 'O1'] }, 'b-claim'),
    ];
    for (const claims of [files, files.toReversed()]) {
      expect(compileKnowledge(smallFolder({ claims })).claims.map(({ id }) => id)).toEqual([
        'z-claim',
        'b-claim',
        'c-claim',
        'a-claim',
      ]);
    }
  });

  it('accepts a source that nobody cites and a form that one entry has in two languages', () => {
    const folder = smallFolder({
      sources: [SOURCE, { ...SOURCE, id: 'N02' }],
      entries: [entryFile({ forms: { ...form('ACD'), ja: ['ACD'] } })],
    });
    expect(problemsOf(folder)).toEqual([]);
  });

  it.each(BROKEN)('refuses $what and says what to do', ({ folder, says }) => {
    const problems = problemsOf(smallFolder(folder));
    const sentence = problems.find((problem) => says.every((part) => problem.includes(part)));
    expect(sentence, `none of: ${problems.join('\n')}`).toMatch(/\.$/u);
  });

  it('tells all problems at once', () => {
    const problems = problemsOf(
      smallFolder({
        claims: [claimFile({ places: [], sources: ['Z99'] })],
        entries: [entryFile({ claims: ['no-claim'] })],
      }),
    );
    expect(problems).toHaveLength(3);
  });

  it('does not blame entries for a claim whose file is only broken', () => {
    const problems = problemsOf(smallFolder({ claims: [claimFile({ label: TWO_LANGUAGES })] }));
    expect(problems).toHaveLength(1);
  });
});
