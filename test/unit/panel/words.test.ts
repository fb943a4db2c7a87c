import { describe, expect, it } from 'vitest';
import { hostIn } from '../../../components/options/site-name';
import { langOfScript } from '../../../components/panel/text-lang';
import { NOTE_LANGUAGES } from '../../../lib/knowledge/model';
import { dateOfSource } from '../../../lib/wording/dates';
import { optionsWording } from '../../../lib/wording/options';
import { panelWording } from '../../../lib/wording/panel';

describe('dateOfSource says what is known of a date, and no more', () => {
  const cases: [date: string, en: string, zh: string, ja: string][] = [
    ['2025-12-23', 'December 23, 2025', '2025年12月23日', '2025年12月23日'],
    ['2025-05', 'May 2025', '2025年5月', '2025年5月'],
    ['2025', '2025', '2025年', '2025年'],
    ['2024-11 or later', 'November 2024 or later', '2024年11月或之后', '2024年11月以降'],
    ['', 'no date shown', '未注明日期', '日付の記載なし'],
    ['spring', 'spring', 'spring', 'spring'],
  ];
  it.each(cases)('"%s"', (date, ...expected) => {
    const spoken = NOTE_LANGUAGES.map((language) =>
      dateOfSource(date, language, panelWording(language)),
    );
    expect(spoken).toEqual(expected);
  });
});

describe('counted sentences', () => {
  const en = panelWording('en');
  const cases: [said: string, expected: RegExp][] = [
    [en.notesCount(1), /^1 claim$/],
    [en.notesCount(2), /^2 claims$/],
    [en.alsoAt(1), /1 other place$/],
    [en.alsoAt(3), /3 other places$/],
    [en.hidden(1), /^1 note is hidden/],
    [en.hidden(2), /^2 notes are hidden/],
    [optionsWording('en').shownAgain(1), /^1 note shown/],
    [optionsWording('en').count(0, 0), /^No annotations/],
    [optionsWording('en').count(1, 1), /^1 annotation on 1 page\.$/],
    [optionsWording('en').count(2, 1), /^2 annotations on 1 page\.$/],
  ];
  it.each(cases)('%s', (said, expected) => {
    expect(said).toMatch(expected);
  });
});

describe('every sentence is worded in every language', () => {
  const sentences = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return sentences(value('example', 'example'));
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap(sentences);
  };
  // Takes a list of words, not one.
  const whole = (language: (typeof NOTE_LANGUAGES)[number]) => {
    const { topicReasons, ...rest } = panelWording(language);
    return [...sentences(rest), topicReasons(['a', 'b'])];
  };
  it.each(NOTE_LANGUAGES)('%s', (language) => {
    const said = whole(language);
    expect(said).toHaveLength(whole('en').length);
    expect(said.filter((sentence) => sentence.trim() === '')).toEqual([]);
  });

  it.each(['zh-Hans', 'ja'] as const)('%s leaves no sentence in English', (language) => {
    const english = new Set(whole('en').filter((sentence) => sentence.length > 12));
    expect(whole(language).filter((sentence) => english.has(sentence))).toEqual([]);
  });

  it('never speaks of right or wrong', () => {
    const verdicts =
      /\b(true|false|fake|wrong|debunk\w*|mislead\w*|propaganda)\b|虚假|谣言|偽情報|デマ/i;
    expect(NOTE_LANGUAGES.flatMap(whole).filter((said) => verdicts.test(said))).toEqual([]);
  });
});

describe('hostIn takes what readers type for a site', () => {
  const cases: [typed: string, host: string | null][] = [
    ['news.example.org', 'news.example.org'],
    [' News.Example.org/path?x#y ', 'news.example.org'],
    ['https://news.example.org:8080/', 'news.example.org'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['日本語.jp', 'xn--wgv71a119e.jp'],
    ['', null],
    ['news', null],
    ['two words.org', null],
    ['javascript:alert(1)', null],
    ['user@example.org', null],
  ];
  it.each(cases)('"%s"', (typed, host) => {
    expect(hostIn(typed)).toBe(host);
  });
});

describe('langOfScript goes by the script', () => {
  const cases: [text: string, lang: string | undefined][] = [
    ['能動的サイバー防御', 'ja'],
    ['주동방어', 'ko'],
    ['主动防御', 'zh'],
    ['active defense', 'en'],
    ['2025', undefined],
  ];
  it.each(cases)('%s', (text, lang) => {
    expect(langOfScript(text)).toBe(lang);
  });
});
