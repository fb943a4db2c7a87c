import type { Entry, EntryId, Forms } from '../knowledge/model';
import { Automaton } from '../text/aho-corasick';
import { comparable, isWordUnit } from '../text/compare';
import { languageOf, TEXT_LANGUAGES } from '../text/language';
import { normalize, originalSpan } from '../text/normalize';
import type { Span } from '../text/span';

/** An entry's name in a text, where it stands first. */
export interface NamedEntry {
  readonly entry: EntryId;
  readonly span: Span;
}

interface Name {
  readonly entry: EntryId;
  /** `ACD`, `NCO`, `SDF`: other things too, so that case and context must agree. */
  readonly isAbbreviation: boolean;
  readonly form: string;
}

/** What must stand in a text before an abbreviation is taken for ours. */
const CYBER = /cyber|サイバー|网络|網路|網際|資安|사이버/i;
const JAPAN = /japan|tokyo|日本|自衛隊|自卫队|防衛省|防卫省|政府|閣議|일본|자위대/i;

/** The entries that a text names, each where it stands first, in the order of the text. */
export function findEntries(text: string, entries: readonly Entry[]): NamedEntry[] {
  const language = languageOf(text);
  const normalized = normalize(text);
  const compared = comparable(normalized.text, language);
  const { cues, names } = namesOf(entries, language);
  const allowsAbbreviations = CYBER.test(text) && JAPAN.test(text);
  const first = new Map<EntryId, Span>();
  new Automaton(cues).search(compared, (cue, start, end) => {
    if (isInsideWord(compared, start, end)) return;
    for (const { entry, isAbbreviation, form } of names[cue] ?? []) {
      const span = originalSpan(normalized, { start, end });
      if (isAbbreviation) {
        const letters = text.slice(span.start, span.end).normalize('NFKC');
        if (!allowsAbbreviations || letters !== form) continue;
      }
      const known = first.get(entry);
      const isLonger = known?.start === span.start && known.end < span.end;
      if (!known || span.start < known.start || isLonger) first.set(entry, span);
    }
  });
  return [...first]
    .map(([entry, span]) => ({ entry, span }))
    .toSorted((a, b) => a.span.start - b.span.start);
}

function namesOf(entries: readonly Entry[], language: Parameters<typeof comparable>[1]) {
  const indexOf = new Map<string, number>();
  const cues: string[] = [];
  const names: Name[][] = [];
  for (const { id, forms } of entries) {
    for (const form of allForms(forms)) {
      const cue = comparable(normalize(form).text, language).trim();
      if (cue === '') continue;
      const index = indexOf.get(cue) ?? cues.push(cue) - 1;
      indexOf.set(cue, index);
      const isAbbreviation = /^[A-Z]{2,5}$/.test(form);
      const known = names[index];
      if (known) known.push({ entry: id, isAbbreviation, form });
      else names[index] = [{ entry: id, isAbbreviation, form }];
    }
  }
  return { cues, names };
}

function allForms(forms: Forms): string[] {
  return TEXT_LANGUAGES.flatMap((language) => forms[language]);
}

function isInsideWord(text: string, start: number, end: number): boolean {
  const isOpenLeft =
    start > 0 && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1));
  return isOpenLeft || (isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end)));
}
