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
/** Sentences for which a state stays the subject without being named again. */
const STAYS = 2;

export function focusOf(title: readonly ReadSentence[], sentences: readonly ReadSentence[]): Focus {
  let japan = title.some(namesJapan) ? 2 : 0;
  let abroad = title.some(namesAbroad) && japan === 0 ? 2 : 0;
  for (const [index, sentence] of sentences.entries()) {
    if (namesJapan(sentence)) japan += index < 3 ? 1.5 : 1;
    else if (namesAbroad(sentence)) abroad++;
    else if (sentence.language === 'ja' && sentence.found.has('context:JP_WEAK')) japan += 0.5;
  }
  const isJapan = japan >= 2 && japan >= abroad * 0.8;
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

/** "Australia, Brazil, Japan and Kenya": Japan as one among many. */
function isList(sentence: ReadSentence | undefined): boolean {
  return (sentence?.found.get('context:ABROAD')?.length ?? 0) >= 3;
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
