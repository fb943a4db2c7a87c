import type { ReadSentence } from './read-sentences';

/** Which sentences tell of Japan. A claim is marked only where it is made of Japan: another state's like is none. */
export interface Focus {
  /** Whether the page as a whole is on Japan, so that "the law" means Japan's. */
  readonly isJapan: boolean;
  /** For each sentence: does it tell of Japan? */
  readonly ofJapan: readonly boolean[];
}

/** A state named this early (UTF-16 units) is what the sentence is about. */
const SUBJECT_AT: Readonly<Record<ReadSentence['language'], number>> = {
  en: 14,
  'zh-Hans': 3,
  'zh-Hant': 3,
  ja: 2,
  ko: 2,
};
/** Sentences at a text's head, in which news says whose law it is. */
const LEAD = 3;
/** Sentences for which a state stays the subject without being named again. */
const STAYS = 2;

/** What the lexicon counts of states on a page; the model weighs each, and its own reading of the page's words. */
export const FOCUS_SIGNS = [
  /** The headline names Japan; another state and not Japan. */
  'titleJapan',
  'titleAbroad',
  /** Sentences in the lead that name Japan, of three. */
  'lead',
  /** Sentences that name Japan, up to five. */
  'japan',
  /** Share of sentences that name Japan; another state and not Japan. */
  'shareJapan',
  'shareAbroad',
  /** Share of Japanese sentences with words such as 国会 and no state's name. */
  'unnamed',
] as const;

/** The signs of a page, each 0 to 1, in the order of `FOCUS_SIGNS`. */
export function focusSignsOf(
  title: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
): number[] {
  const count = (isCounted: (sentence: ReadSentence) => boolean) =>
    sentences.filter(isCounted).length;
  const whole = Math.max(1, sentences.length);
  const japan = count(namesJapan);
  const isOnlyAbroad = (sentence: ReadSentence) => namesAbroad(sentence) && !namesJapan(sentence);
  const signs: Record<(typeof FOCUS_SIGNS)[number], number> = {
    titleJapan: Number(title.some(namesJapan)),
    titleAbroad: Number(title.some(namesAbroad) && !title.some(namesJapan)),
    lead: sentences.slice(0, LEAD).filter(namesJapan).length / LEAD,
    japan: Math.min(japan / 5, 1),
    shareJapan: japan / whole,
    shareAbroad: count(isOnlyAbroad) / whole,
    unnamed: count(isUnnamed) / whole,
  };
  return FOCUS_SIGNS.map((sign) => signs[sign]);
}

function isUnnamed(sentence: ReadSentence): boolean {
  return (
    sentence.language === 'ja' &&
    sentence.found.has('context:JP_WEAK') &&
    !namesJapan(sentence) &&
    !namesAbroad(sentence)
  );
}

/** Whether anything on the page names Japan; without, no page is taken for Japan's, whatever the model makes of it. */
export function namesJapanAnywhere(
  title: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
): boolean {
  return [...title, ...sentences].some((sentence) => namesJapan(sentence) || isUnnamed(sentence));
}

/** @param isJapan - as the model judges the whole page. */
export function focusOf(sentences: readonly ReadSentence[], isJapan: boolean): Focus {
  return { isJapan, ofJapan: sentencesOfJapan(sentences, isJapan) };
}

function sentencesOfJapan(sentences: readonly ReadSentence[], isJapan: boolean): boolean[] {
  let stays = 0;
  let last = -9;
  return sentences.map((sentence, index) => {
    if (namesJapan(sentence)) {
      stays = 0;
      last = index;
      return isJapan || !isList(sentence);
    }
    if (isAbroadSubject(sentence)) stays = STAYS + 1;
    if (stays > 0) {
      stays--;
      return false;
    }
    return isJapan || (index - last === 1 && !namesAbroad(sentence) && !isList(sentences[last]));
  });
}

function namesJapan({ found }: ReadSentence): boolean {
  return found.has('context:JP');
}

function namesAbroad({ found }: ReadSentence): boolean {
  return found.has('context:ABROAD');
}

/**
 * "Allies such as Britain, Japan and Australia": Japan as one among several. Asked of pages on other states only, where
 * two others are enough; on Japan's own pages such a sentence is still of Japan.
 */
function isList(sentence: ReadSentence | undefined): boolean {
  return (sentence?.found.get('context:ABROAD')?.length ?? 0) >= 2;
}

/** 米国は, 美国在, "The United States …", but not 米国など同志国と. */
function isAbroadSubject({ found, language, compared }: ReadSentence): boolean {
  const first = found.get('context:ABROAD')?.[0];
  if (!first || first.start > SUBJECT_AT[language]) return false;
  const next = compared.slice(first.end, first.end + 2);
  if (language === 'ja') return /^[はがのも]/.test(next) && !/^の同/.test(next);
  if (language === 'ko') return /^[은는이가의]/.test(next);
  if (language === 'en') return !/^(for|with|like|unlike|alongside|together)\b/.test(compared);
  return !/^[等和与及]/.test(next);
}
