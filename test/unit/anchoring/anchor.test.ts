import { expect, it, describe as suite } from 'vitest';
import { anchor, anchorAll } from '../../../lib/anchoring/anchor';
import { describe } from '../../../lib/anchoring/describe';
import type { Selector } from '../../../lib/annotation/model';
import { comment, highlight } from '../annotation/samples';

/** A text whose quote stands in brackets; gives the text without them, and the selectors. */
function marked(source: string): { text: string; selectors: Selector[]; start: number } {
  const start = source.indexOf('[');
  const end = source.indexOf(']') - 1;
  const text = source.replace('[', '').replace(']', '');
  return { text, selectors: describe(text, { start, end }), start };
}

const onlyQuote = (selectors: readonly Selector[]) =>
  selectors.filter(({ type }) => type === 'TextQuoteSelector');

const LAW = 'Japan passed a law. Officials [may log in to servers] abroad. Critics object to it.';
const REPEAT =
  'It was approved. It was approved. [It was approved.] It was approved. It was approved.';

suite('anchor', () => {
  it.each([
    LAW,
    '[A law at the very start] of a page.',
    'At the very end of a page stands [a law]',
    '[All of it]',
    '政府は[能動的サイバー防御]を導入する。野党は反対した。',
    '日本政府通过了[主动网络防御]法。反对党表示担忧。',
    '정부는 [능동적 사이버 방어]를 도입한다.',
    'It costs 😀 and [😀 again 🧑‍🧑‍🧒] and 😀.',
    'One\n\n[two  \u00a0three\nfour]\t five',
    REPEAT,
    'Law. Law. [Law]. Law. Law.',
  ])('finds its own words in the same text: %s', (source) => {
    const { text, selectors, start } = marked(source);
    const end = source.indexOf(']') - 1;
    expect(anchor(text, selectors)).toMatchObject({
      kind: 'anchored',
      span: { start, end },
      errors: 0,
    });
  });

  it.each<[string, string, string]>([
    [
      'text was added before',
      LAW,
      `News. ${'More of it. '.repeat(50)}Officials [may log in to servers] abroad.`,
    ],
    ['white space changed', LAW, 'Officials\u00a0[may  log\nin\u3000to servers]\n\nabroad.'],
    [
      'the context changed and the quote is long',
      'Officials [may log in to the servers that an attacker uses] abroad.',
      'Police [may log in to the servers that an attacker uses] everywhere.',
    ],
    [
      'a decoy stands elsewhere',
      LAW,
      'They may log in to servers at home. Officials [may log in to servers] abroad.',
    ],
    [
      'a decoy stands where the quote stood',
      LAW,
      'Banks closed for today. Peter may log in to servers. But officials [may log in to servers] abroad. Critics object to it.',
    ],
    [
      'a short quote keeps its context',
      'The [law] was passed by both houses.',
      'A law. The [law] was passed by the Diet.',
    ],
    [
      'Korean got another particle',
      '정부는 [능동적 사이버 방어]를 도입한다.',
      '정부는 [능동적 사이버 방어]의 도입을 미뤘다.',
    ],
    [
      'CJK was moved',
      '政府は[能動的サイバー防御]を導入する。',
      '速報。野党は能動的サイバー防御に反対。政府は[能動的サイバー防御]を導入する。',
    ],
  ])('finds the words again when %s', (_, before, after) => {
    const { text, start } = marked(after);
    expect(anchor(text, marked(before).selectors)).toMatchObject({
      kind: 'anchored',
      span: { start },
    });
  });

  it.each<[string, string, string, 'quote-not-found' | 'quote-ambiguous']>([
    ['it is gone', LAW, 'Japan passed a law. Critics object to it.', 'quote-not-found'],
    [
      'a decoy shares its context only',
      LAW,
      'Officials may not log in to servers abroad.',
      'quote-not-found',
    ],
    [
      'it is short and stands elsewhere',
      'The [law] was passed.',
      'No such law in sight.',
      'quote-ambiguous',
    ],
    [
      'it is short and only "of the" is left',
      'Head of the [NCO] spoke.',
      'Rest of the NCO stays.',
      'quote-ambiguous',
    ],
    [
      'it is a part of a longer word',
      'They feel [secured now] by it.',
      'They were unsecured now and then.',
      'quote-not-found',
    ],
    [
      'it goes on as a longer word',
      'on [cyber defense] they said',
      'on cyber defenses they said',
      'quote-not-found',
    ],
    [
      'two places have nothing of its context',
      LAW,
      'I may log in to servers; you may log in to servers.',
      'quote-ambiguous',
    ],
    [
      'a common word stands once, in another sentence',
      'The Japanese [government] said on Monday that it would act.',
      'In other news the local government of Lyon opened a pool.',
      'quote-ambiguous',
    ],
    [
      'a term stands once, in another sentence',
      '政府は[能動的サイバー防御]を導入する。野党は反対した。',
      '英国にも昔から能動的サイバー防御という計画がある。',
      'quote-ambiguous',
    ],
    [
      'the context changed and the quote could stand anywhere',
      LAW,
      'Police may log in to servers everywhere.',
      'quote-ambiguous',
    ],
    ['the text is empty', LAW, '', 'quote-not-found'],
  ])('is an orphan when %s', (_, before, after, reason) => {
    expect(anchor(after, marked(before).selectors)).toEqual({ kind: 'orphan', reason });
  });

  it('takes of equal places the one nearest to where it stood', () => {
    const { text, selectors, start } = marked(REPEAT);
    const moved = anchor(`New. ${text}`, selectors);
    expect(moved).toMatchObject({ kind: 'anchored', span: { start: start + 5 } });
  });

  it('is ambiguous among equal places when no position was kept', () => {
    const filler = 'The same words stand around it here. ';
    const { text, selectors } = marked(`${filler}[It was approved.] ${filler}`);
    const reason = 'quote-ambiguous';
    expect(anchor(text + text, onlyQuote(selectors))).toEqual({ kind: 'orphan', reason });
  });

  it.each<[string, Selector[]]>([
    [
      'a position alone, which says nothing of the words',
      [{ type: 'TextPositionSelector', start: 0, end: 5 }],
    ],
    ['a blank quote', [{ type: 'TextQuoteSelector', exact: ' \n', prefix: '', suffix: '' }]],
    [
      'a short quote without context',
      [{ type: 'TextQuoteSelector', exact: 'law', prefix: '', suffix: '' }],
    ],
  ])('does not anchor %s', (_, selectors) => {
    expect(anchor('Japan passed a law.', selectors)).toMatchObject({ kind: 'orphan' });
  });

  it('never marks other words than the quote, whatever becomes of the page', () => {
    const { text, selectors } = marked(LAW);
    for (let cut = 0; cut <= text.length; cut++) {
      for (const page of [
        text.slice(cut),
        text.slice(0, cut),
        text.slice(cut) + text.slice(0, cut),
      ]) {
        const found = anchor(page, selectors);
        if (found.kind !== 'anchored') continue;
        const words = page.slice(found.span.start, found.span.end);
        if (found.state === 'edited') expect('may log in to servers').toContain(words);
        else expect(words).toBe('may log in to servers');
      }
    }
  });
});

suite('anchorAll', () => {
  it('anchors each annotation as it would alone, in the order given', () => {
    const text = 'They  may log in to servers\u00a0abroad.';
    const placed = anchorAll(text, [comment, highlight]);
    expect(placed.map(({ annotation }) => annotation)).toEqual([comment, highlight]);
    for (const { annotation, anchoring } of placed) {
      expect(anchoring).toEqual(anchor(text, annotation.target.selector));
      expect(anchoring.kind).toBe('anchored');
    }
  });
});
