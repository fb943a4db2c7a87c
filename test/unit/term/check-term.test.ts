import { describe, expect, it } from 'vitest';
import { checkTerm, indexTerms, suggestTerms } from '../../../lib/knowledge/check-term';
import { base } from './small-base';

const index = indexTerms(base.entries);
const ask = (term: string) => checkTerm(index, base, term, 'en');
const entryOf = (term: string) => {
  const answer = ask(term);
  return answer.kind === 'entry' ? answer.view.entry.id : answer.kind;
};

describe('checkTerm', () => {
  it.each([
    '主动防御',
    '主動防禦',
    '主动网络防御',
    '主動網路防禦',
    '能動的サイバー防御',
    '능동적 사이버 방어',
    '능동적사이버방어',
    'active cyber defence',
    'Active Cyber Defense',
    'active cyber-defences',
    'activecyberdefense',
    'Proactive-Defense',
    'proactive defenses',
    'proactive defence',
    '“proactive defense”',
    "'Proactive Defense's",
    '「能動的サイバー防御」',
    '【主动防御】',
    ' ＡＣＤ ',
    'ACDs',
    'active\u00a0cyber\ndefense',
  ])('leads "%s" to active cyber defense', (term) => {
    expect(entryOf(term)).toBe('active-cyber-defense');
  });

  it.each([
    'preemption',
    'pre-emption',
    'Preemptive',
    'pre-emptive',
    'preempted',
    'preemptively',
    '先制',
    '先發制人',
  ])('leads "%s" to preemption', (term) => expect(entryOf(term)).toBe('preemption'));

  it.each([
    ['the new active cyber defence law', 'active-cyber-defense'],
    ['日本の能動的サイバー防御の法案', 'active-cyber-defense'],
    ['日本推进主动防御立法', 'active-cyber-defense'],
    ['NCO staff', 'national-cybersecurity-office'],
    ['a preemptive strike', 'preemption'],
  ])('finds the form within "%s"', (term, id) => expect(entryOf(term)).toBe(id));

  it.each([
    ['it is like a form', 'cyber defence force', ['active-cyber-defense']],
    ['it is a part of a form', 'cyber defense', ['active-cyber-defense']],
    [
      'it names two entries',
      'preemption by the NCO',
      ['preemption', 'national-cybersecurity-office'],
    ],
    ['two entries share it', 'shared name', ['preemption', 'national-cybersecurity-office']],
    [
      'it is a whole sentence around a form',
      'On Friday the cabinet discussed for two hours what active cyber defense would cost the country.',
      ['active-cyber-defense'],
    ],
  ])('offers the nearest entries and no answer when %s', (_, term, ids) => {
    const answer = ask(term);
    expect(answer.kind).toBe('nearest');
    expect(answer.kind === 'nearest' && answer.entries.map(({ id }) => id)).toEqual(ids);
  });

  it.each(['active', 'cyber', '的', '防御', 'ab', 'active cyber defense '.repeat(9)])(
    'never takes "%s" for an entry',
    (term) => expect(ask(term).kind).not.toBe('entry'),
  );

  it.each(['banana', 'concord', '', '—', '😀', 'a'.repeat(201)])(
    'plainly says so: "%s"',
    (term) => {
      expect(ask(term).kind).toBe('unknown');
    },
  );

  it('gives back the term without blanks, and of a whole text only the beginning', () => {
    expect(ask(' banana ').term).toBe('banana');
    expect(ask(`${'a'.repeat(199)}😀`).term).toBe('a'.repeat(199));
  });

  it('answers in the language asked for', () => {
    expect(checkTerm(index, base, 'banana', 'ja')).toMatchObject({
      kind: 'unknown',
      language: 'ja',
    });
    expect(checkTerm(index, base, 'ACD', 'ja')).toMatchObject({ view: { language: 'ja' } });
  });
});

describe('suggestTerms', () => {
  it.each<[string, string[]]>([
    ['active', ['active cyber defense']],
    ['act', ['active cyber defense', 'pre-emptive action']],
    ['ACTIVE CYBER D', ['active cyber defense']],
    ['主動', ['主动防御']],
    ['cybersec', ['National Cybersecurity Office']],
    ['office', ['Policy Office']],
    ['banana', []],
    ['', []],
    ['—', []],
  ])('completes "%s"', (typed, expected) =>
    expect(suggestTerms(index, typed, 5)).toEqual(expected),
  );

  it('offers each entry once, and no more than asked for', () => {
    expect(suggestTerms(index, 'p', 5)).toHaveLength(3);
    expect(suggestTerms(index, 'p', 2)).toHaveLength(2);
  });
});
