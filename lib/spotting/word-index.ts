import type { Forms, Lexicon } from '../knowledge/model';
import { Automaton } from '../text/aho-corasick';
import { comparable, isWordUnit } from '../text/compare';
import type { TextLanguage } from '../text/language';
import { normalize } from '../text/normalize';
import type { Span } from '../text/span';

/** Name of a word group, such as `words:intrude`, `form:network-intrusion`, `context:JP`. */
export type GroupName = string;
/** Where words of each group stand, in the order of the text. */
export type Found = ReadonlyMap<GroupName, readonly Span[]>;

/** All word groups of a lexicon in one language, behind one automaton: a page is passed over once. */
export interface WordIndex {
  /** Finds the words in a comparable text. */
  find(text: string, onFound: (group: GroupName, span: Span) => void): void;
}

/** Chinese of both scripts is compared in one, so that its lists are one. */
export function indexWords(lexicon: Lexicon, language: TextLanguage): WordIndex {
  const words = new Map<string, { groups: Set<GroupName>; isOpen: boolean }>();
  for (const [group, form] of formsOf(lexicon, language)) {
    const isOpen = form.endsWith('*');
    const bare = comparable(normalize(isOpen ? form.slice(0, -1) : form).text, language).trim();
    if (bare === '') continue;
    const key = isOpen ? `${bare}*` : bare;
    const known = words.get(key);
    if (known) known.groups.add(group);
    else words.set(key, { groups: new Set([group]), isOpen });
  }
  // The same letters may stand closed and open ("act", "act*"): one cue for both.
  const cues: string[] = [];
  const meanings: { groups: readonly GroupName[]; isOpen: boolean }[][] = [];
  const indexOf = new Map<string, number>();
  for (const [key, { groups, isOpen }] of words) {
    const bare = isOpen ? key.slice(0, -1) : key;
    let index = indexOf.get(bare);
    if (index === undefined) {
      index = cues.push(bare) - 1;
      indexOf.set(bare, index);
      meanings.push([]);
    }
    meanings[index]?.push({ groups: [...groups], isOpen });
  }
  const automaton = new Automaton(cues);
  return {
    find(text, onFound) {
      automaton.search(text, (cue, start, end) => {
        if (
          isWordUnit(text.charCodeAt(start)) &&
          start > 0 &&
          isWordUnit(text.charCodeAt(start - 1))
        ) {
          return;
        }
        const isWithin = isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end));
        for (const { groups, isOpen } of meanings[cue] ?? []) {
          if (isWithin && !isOpen) continue;
          for (const group of groups) onFound(group, { start, end });
        }
      });
    },
  };
}

function* formsOf(lexicon: Lexicon, language: TextLanguage): Generator<[GroupName, string]> {
  const isChinese = language === 'zh-Hans' || language === 'zh-Hant';
  const languages: readonly TextLanguage[] = isChinese ? ['zh-Hans', 'zh-Hant'] : [language];
  function* each(group: GroupName, forms: Forms): Generator<[GroupName, string]> {
    for (const lang of languages) for (const form of forms[lang]) yield [group, form];
  }
  for (const [name, forms] of Object.entries(lexicon.contexts))
    yield* each(`context:${name}`, forms);
  for (const [name, forms] of Object.entries(lexicon.words)) yield* each(`words:${name}`, forms);
  for (const { claim, forms } of lexicon.cues) yield* each(`form:${claim}`, forms);
  for (const [name, forms] of Object.entries(lexicon.stance)) yield* each(`stance:${name}`, forms);
  for (const [name, forms] of Object.entries(lexicon.topic)) yield* each(`topic:${name}`, forms);
  for (const [index, friend] of lexicon.falseFriends.entries()) {
    if (!friend.langs.some((lang) => languages.includes(lang))) continue;
    for (const form of friend.surface) yield [`surface:${index}`, form];
    for (const form of friend.cueWords) yield [`beside:${index}`, form];
  }
}
