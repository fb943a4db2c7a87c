import { expect, it, describe as suite } from 'vitest';
import { anchor } from '../../../lib/anchoring/anchor';
import { describe } from '../../../lib/anchoring/describe';
import type { Selector } from '../../../lib/annotation/model';

const EN = `The ministry published its plan on Monday.
Under the plan, officials may enter foreign machines and switch off programs that prepare an attack. Lawyers asked who decides what preparation means. The minister gave no date.
A vote is expected in spring, after two hearings in committee.`;
const JA = `省は月曜日に計画を公表した。
計画によれば、当局は国外の機器に入り、攻撃を準備するプログラムを止めることができる。弁護士らは、準備とは何かを誰が決めるのかと問うた。大臣は日付を示さなかった。
採決は二度の公聴会を経て春に行われる見込みだ。`;
const QUOTE = 'officials may enter foreign machines and switch off programs';
const CITED = '国外の機器に入り、攻撃を準備するプログラムを止める';

function selectorsOf(text: string, quote: string): Selector[] {
  const start = text.indexOf(quote);
  return describe(text, { start, end: start + quote.length });
}

/** What stands at the found place. */
function found(before: string, quote: string, after: string): [string, string] {
  const anchoring = anchor(after, selectorsOf(before, quote));
  if (anchoring.kind !== 'anchored') return [anchoring.kind, ''];
  return [anchoring.state, after.slice(anchoring.span.start, anchoring.span.end)];
}

suite('anchor, when the page was edited', () => {
  it.each<[string, string, string, (text: string) => string, string]>([
    [
      'a word was replaced',
      EN,
      QUOTE,
      (t) => t.replace('foreign', 'distant'),
      'officials may enter distant machines and switch off programs',
    ],
    [
      'its first word was replaced',
      EN,
      QUOTE,
      (t) => t.replace('officials', 'officers'),
      'officers may enter foreign machines and switch off programs',
    ],
    [
      'its last word was replaced',
      EN,
      QUOTE,
      (t) => t.replace('off programs', 'off software'),
      'officials may enter foreign machines and switch off software',
    ],
    [
      'a clause was inserted',
      EN,
      QUOTE,
      (t) => t.replace('machines and', 'machines, with leave of a judge, and'),
      'officials may enter foreign machines, with leave of a judge, and switch off programs',
    ],
    [
      'a clause was cut',
      EN,
      QUOTE,
      (t) => t.replace(' foreign machines and switch', ' and switch'),
      'officials may enter and switch off programs',
    ],
    [
      'an advertisement stands in it',
      EN,
      QUOTE,
      (t) =>
        t.replace(
          'machines and',
          'machines\nRead this with no advertisements: subscribe today for one coin a week\nand',
        ),
      'officials may enter foreign machines\nRead this with no advertisements: subscribe today for one coin a week\nand switch off programs',
    ],
    [
      'its middle was rewritten',
      EN,
      QUOTE,
      (t) => t.replace('enter foreign machines and switch', 'go abroad to turn'),
      'officials may go abroad to turn off programs',
    ],
    [
      'characters were replaced',
      JA,
      CITED,
      (t) => t.replace('機器に入り', '装置に入り'),
      '国外の装置に入り、攻撃を準備するプログラムを止める',
    ],
    [
      'a Japanese clause was inserted',
      JA,
      CITED,
      (t) => t.replace('入り、攻撃', '入り、裁判官の許しを得て、攻撃'),
      '国外の機器に入り、裁判官の許しを得て、攻撃を準備するプログラムを止める',
    ],
    [
      'Japanese words were cut',
      JA,
      CITED,
      (t) => t.replace('攻撃を準備する', ''),
      '国外の機器に入り、プログラムを止める',
    ],
    [
      'a clause of it moved to the end of the paragraph',
      EN,
      QUOTE,
      (t) =>
        t
          .replace('enter foreign machines and switch', 'switch')
          .replace('gave no date.', 'gave no date, nor said who may enter foreign machines and.'),
      'officials may switch off programs',
    ],
  ])('finds the place when %s', (_, text, quote, edit, expected) => {
    expect(found(text, quote, edit(text))).toEqual(['edited', expected]);
  });

  it.each<[string, string, string, (text: string) => string]>([
    [
      'curly quotation marks, dashes and spaces changed',
      'They call it “active – or\u00a0proactive – defense” in the draft that went to both houses.',
      '“active – or\u00a0proactive – defense”',
      (t) => t.replaceAll('–', '—').replaceAll(/[“”]/g, '"').replaceAll('\u00a0', ' '),
    ],
    ['soft hyphens came', EN, QUOTE, (t) => t.replaceAll('foreign', 'for\u00adeign')],
    ['it was set in capitals', EN, QUOTE, (t) => t.toUpperCase()],
    [
      'full width became half width',
      JA,
      CITED,
      (t) => t.replaceAll('プログラム', 'ﾌﾟﾛｸﾞﾗﾑ').replaceAll('、', '､'),
    ],
    [
      'lines were broken within Chinese characters',
      JA,
      CITED,
      (t) => t.replaceAll('攻撃', '攻\n撃'),
    ],
    ['paragraphs were reordered', EN, QUOTE, (t) => t.split('\n').toReversed().join('\n')],
  ])('finds the very words when %s', (_, text, quote, edit) => {
    expect(found(text, quote, edit(text))[0]).toBe('exact');
  });

  it('goes with the very words when something else took their place between the words around them', () => {
    const after = `${EN.replace(QUOTE, 'officials may ask for a list of programs')} ${QUOTE} at last.`;
    expect(found(EN, QUOTE, after)).toEqual(['moved', QUOTE]);
  });

  it('says that the words moved when they stand in other surroundings', () => {
    const [state, words] = found(EN, QUOTE, `Elsewhere it was noted that ${QUOTE} if need be.`);
    expect([state, words]).toEqual(['moved', QUOTE]);
  });

  it.each<[string, string, string, (text: string) => string]>([
    ['the paragraph is gone', EN, QUOTE, (t) => t.split('\n').toSpliced(1, 1).join('\n')],
    [
      'another sentence shares some words',
      EN,
      QUOTE,
      (t) =>
        t
          .split('\n')
          .toSpliced(
            1,
            1,
            'Clerks may enter the building and switch off programs on the old machines.',
          )
          .join('\n'),
    ],
    ['only its context is left', EN, QUOTE, (t) => t.replace(QUOTE, '')],
    [
      'other words of its length stand in its context',
      EN,
      QUOTE,
      (t) => t.replace(QUOTE, 'nobody has yet been told anything at all about those vehicles'),
    ],
    ['the Japanese paragraph is gone', JA, CITED, (t) => t.split('\n').toSpliced(1, 1).join('\n')],
    [
      'Japanese words share some characters',
      JA,
      CITED,
      (t) =>
        t
          .split('\n')
          .toSpliced(1, 1, '計画は攻撃を受けた機器の数とプログラムの名を挙げる。')
          .join('\n'),
    ],
  ])('is an orphan when %s', (_, text, quote, edit) => {
    expect(found(text, quote, edit(text))).toEqual(['orphan', '']);
  });

  it('tells by words what changed', () => {
    const after = EN.replace('foreign', 'distant');
    expect(anchor(after, selectorsOf(EN, QUOTE))).toMatchObject({
      changes: [
        { kind: 'same', text: 'officials may enter ' },
        { kind: 'gone', text: 'foreign' },
        { kind: 'new', text: 'distant' },
        { kind: 'same', text: ' machines and switch off programs' },
      ],
    });
  });

  it('tells by characters what changed in Japanese', () => {
    const after = JA.replace('機器に入り', '装置に入り');
    expect(anchor(after, selectorsOf(JA, CITED))).toMatchObject({
      changes: [
        { kind: 'same', text: '国外の' },
        { kind: 'gone', text: '機器' },
        { kind: 'new', text: '装置' },
        { kind: 'same', text: 'に入り、攻撃を準備するプログラムを止める' },
      ],
    });
  });

  it('prefers of two edited places the one in its context', () => {
    const decoy =
      'Earlier, officials may enter distant machines and switch off programs, it said. ';
    const after = decoy + EN.replace('foreign', 'faraway');
    expect(found(EN, QUOTE, after)[1]).toContain('faraway');
  });

  it('takes of equal places the one after its landmark', () => {
    const block = 'It was approved by the house.\n';
    const landmarks = [
      { id: 'first', start: 0 },
      { id: 'second', start: block.length },
    ];
    const second = describe(
      block + block,
      { start: block.length + 7, end: block.length + 15 },
      landmarks,
    );
    const later = `${block.repeat(4)}`;
    const moved = [
      { id: 'first', start: 0 },
      { id: 'second', start: block.length * 3 },
    ];
    expect(anchor(later, second, moved)).toMatchObject({ span: { start: block.length * 3 + 7 } });
  });
});

suite('anchor, against hostile text', () => {
  it.each<[string, string, string]>([
    ['one letter two million times', 'a'.repeat(2_000_000), 'a'.repeat(60)],
    [
      'one line over and over',
      'the same line again and again\n'.repeat(20_000),
      'the same line again and once more',
    ],
    ['lone surrogates', `${'\ud800\udc00\ud800'.repeat(1_000)} words`, '\ud800 words here'],
    ['signs of regular expressions', '(.*)+?[a-z]{1,}\\'.repeat(1_000), '(.*)+?[^]{2}$'],
    ['a quote longer than the page', 'A short page.', 'x'.repeat(100_000)],
  ])('ends, and marks nothing else: %s', (_, text, exact) => {
    const selector = {
      type: 'TextQuoteSelector',
      exact,
      prefix: 'before it ',
      suffix: ' after',
    } as const;
    const anchoring = anchor(text, [selector]);
    if (anchoring.kind === 'anchored') expect(anchoring.state).not.toBe('edited');
    else expect(anchoring.kind).toBe('orphan');
  });
});
