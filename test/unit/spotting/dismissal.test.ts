import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../lib/knowledge/model';
import {
  type Dismissal,
  isAlike,
  isDismissal,
  isSameSentence,
  MOST_WORDS,
  quietClaims,
  withoutDismissed,
} from '../../../lib/spotting/dismissal';

const POLICE =
  'Police and the Self-Defense Forces may break into servers abroad before an attack begins.';
const OFFICE = 'The new office in Tokyo gathers all reports of cyber attacks.';
const INTRUSION = 'network-intrusion' as ClaimId;
const COMMAND = 'unified-command' as ClaimId;

function dismissed(sentence: string, claim = INTRUSION): Dismissal {
  return { id: sentence, site: 'news.example', claim, sentence, made: '2026-11-23T12:00:00.000Z' };
}

/** Which of the sentences stay, told of one claim each. */
function staying(
  sentences: readonly string[],
  dismissals: readonly Dismissal[],
  claim = INTRUSION,
) {
  const text = sentences.join('\n');
  const mentions = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return { claim, span: { start, end: start + sentence.length } };
  });
  return withoutDismissed(text, mentions, dismissals).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('sentences are alike in words', () => {
  const cases: [what: string, a: string, b: string, expected: boolean][] = [
    ['to the letter', POLICE, POLICE, true],
    [
      'but for case, quotation marks and spaces',
      '“Police may break into servers,” he said.',
      ' "police may  BREAK into servers" he said',
      true,
    ],
    ['in full and half width', 'ＮＡＴＯは支援する。', 'NATOは支援する', true],
    [
      'with a few words more',
      POLICE,
      'Under the law, police and the Self-Defense Forces may now break into the servers abroad before an attack begins.',
      true,
    ],
    [
      'in other forms of the words',
      POLICE,
      'Police and Self-Defense Force units may be breaking into servers abroad before attacks begin.',
      true,
    ],
    [
      'on the same matter in other words',
      POLICE,
      'Officers are allowed to hack foreign machines.',
      false,
    ],
    ['on another matter', POLICE, OFFICE, false],
    [
      'in Chinese, a little longer',
      '警察和自卫队可以在攻击发生之前侵入境外服务器。',
      '新法规定，警察和自卫队可以在攻击发生之前侵入境外的服务器。',
      true,
    ],
    [
      'in Chinese, in other words',
      '警察和自卫队可以在攻击发生之前侵入境外服务器。',
      '执法人员获准对国外的电脑下手。',
      false,
    ],
    [
      'in Japanese, with another ending',
      '警察と自衛隊は攻撃の前に国外のサーバーに侵入できる。',
      '警察と自衛隊は、攻撃の前に国外のサーバーに侵入できるようになった。',
      true,
    ],
    [
      'in Korean, with other particles',
      '경찰과 자위대는 공격이 시작되기 전에 해외 서버에 침입할 수 있다.',
      '경찰과 자위대가 공격이 시작되기 전에 해외 서버에 침입할 수 있게 됐다.',
      true,
    ],
    ['of no letters at all, and one of letters', '……', POLICE, false],
    ['in one short word', 'Cyber', 'Cyber!', true],
  ];
  it.each(cases)('%s', (_, a, b, expected) => {
    expect(isAlike(a, b)).toBe(expected);
    expect(isAlike(b, a)).toBe(expected);
  });
});

it('only the same words are the same sentence', () => {
  expect(isSameSentence(POLICE, POLICE.toUpperCase())).toBe(true);
  expect(isSameSentence(POLICE, `Now ${POLICE}`)).toBe(false);
});

describe('what is dismissed goes, and nothing else', () => {
  const others = ['Three agencies report to the prime minister.', OFFICE];
  const cases: [what: string, dismissals: Dismissal[], stay: string[]][] = [
    ['nothing dismissed', [], [POLICE, ...others]],
    ['the sentence itself', [dismissed(POLICE)], others],
    ['one like it', [dismissed(POLICE.replace('abroad', 'overseas'))], others],
    ['the same sentence for another claim', [dismissed(POLICE, COMMAND)], [POLICE, ...others]],
    ['two sentences of the claim', [dismissed(POLICE), dismissed(OFFICE)], others.slice(0, 1)],
    [
      'three sentences of the claim',
      [dismissed(POLICE), dismissed(OFFICE), dismissed('Tokyo buys missiles.')],
      [],
    ],
    [
      'one sentence three times',
      [dismissed(POLICE), dismissed(`${POLICE} `), dismissed(POLICE.toUpperCase())],
      others,
    ],
    [
      'three sentences of two claims',
      [dismissed(POLICE), dismissed('Tokyo buys missiles.'), dismissed(OFFICE, COMMAND)],
      others,
    ],
  ];
  it.each(cases)('%s', (_, dismissals, stay) => {
    expect(staying([POLICE, ...others], dismissals)).toEqual(stay);
  });

  it('another claim that the same sentence touches stays', () => {
    const span = { start: 0, end: POLICE.length };
    const both = [
      { claim: INTRUSION, span },
      { claim: COMMAND, span },
    ];
    expect(withoutDismissed(POLICE, both, [dismissed(POLICE)])).toEqual([{ claim: COMMAND, span }]);
  });

  it('a sentence too long to keep is known by its beginning', () => {
    const long = `${POLICE} ${'and so on '.repeat(500)}`;
    expect(staying([long], [dismissed(long.slice(0, MOST_WORDS))])).toEqual([]);
  });
});

it('a claim is quiet from the third different sentence on', () => {
  const three = [POLICE, OFFICE, 'Tokyo buys missiles.'].map((sentence) => dismissed(sentence));
  expect([...quietClaims(three.slice(0, 2))]).toEqual([]);
  expect([...quietClaims(three)]).toEqual([INTRUSION]);
});

describe('what comes back from disk is guarded', () => {
  const kept = dismissed(POLICE);
  const cases: [what: string, record: unknown, expected: boolean][] = [
    ['a dismissal', kept, true],
    ['one with more fields than it needs', { ...kept, page: 'of a later version' }, true],
    ['nothing', null, false],
    ['a text', 'dismissal', false],
    ['a list', [kept], false],
    ['one without a site', { ...kept, site: undefined }, false],
    ['one whose sentence is no text', { ...kept, sentence: 7 }, false],
    ['one without words', { ...kept, sentence: '' }, false],
    ['one longer than any that is kept', { ...kept, sentence: 'a'.repeat(MOST_WORDS + 1) }, false],
    ['one whose claim cannot be an id', { ...kept, claim: '<script>' }, false],
    ['one made at no time', { ...kept, made: 'yesterday' }, false],
  ];
  it.each(cases)('%s', (_, record, expected) => {
    expect(isDismissal(record)).toBe(expected);
  });
});
