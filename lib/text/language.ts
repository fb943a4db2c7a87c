import { countScripts } from './han';

/** Languages in which pages are read; BCP 47 with script where the script tells more than the language. */
export const TEXT_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Characters that are looked at: enough to know, and the same cost for a novel. */
const SAMPLE = 4_000;
/** Of a text's letters, the share of kana or Hangul that makes it Japanese or Korean; names and quotations stay below. */
const SHARE = 0.1;

/**
 * The language of a text or of one of its blocks: told by its script, and where that leaves a doubt (a headline in
 * Chinese characters only) by what the page declares.
 *
 * @param declared - BCP 47 as the page declares it, or empty; it never outweighs kana, Hangul or Latin letters.
 */
export function languageOf(text: string, declared = ''): TextLanguage {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const latin = count(sample, /[a-z]/gi) / LETTERS_PER_SYLLABLE;
  const kana = count(sample, /[\u3041-\u3096\u30a1-\u30fa]/g);
  const hangul = count(sample, /[\uac00-\ud7a3]/g);
  const han = count(sample, /[\u4e00-\u9fff\u3400-\u4dbf]/g);
  const all = latin + kana + hangul + han;
  const said = declaredLanguage(declared);
  if (all === 0) return said ?? 'en';
  if (hangul / all >= SHARE && hangul >= kana) return 'ko';
  if (kana / all >= SHARE) return 'ja';
  if (latin > han + hangul + kana) return 'en';
  return hanLanguage(sample, said);
}

/** A Latin letter says about a fourth of what a character does. */
const LETTERS_PER_SYLLABLE = 4;

function hanLanguage(sample: string, said: TextLanguage | null): TextLanguage {
  const { traditional, simplified } = countScripts(sample);
  if (said === 'ja' && simplified <= traditional + 2) return 'ja';
  if (traditional !== simplified) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return said === null || said === 'en' || said === 'ko' ? 'zh-Hans' : said;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** The language that a BCP 47 tag names, if it is one of ours. */
export function declaredLanguage(tag: string): TextLanguage | null {
  const lower = tag.trim().toLowerCase().replaceAll('_', '-');
  const [language] = lower.split('-');
  if (language === 'zh' || language === 'cmn' || language === 'yue') {
    return /-(hant|tw|hk|mo)\b/.test(lower) || language === 'yue' ? 'zh-Hant' : 'zh-Hans';
  }
  return language === 'en' || language === 'ja' || language === 'ko' ? language : null;
}
