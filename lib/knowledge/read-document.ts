import { KnowledgeError } from './knowledge-error';
import type { Passage, Place } from './model';

/** The headings that part the document's body, and the places of the sentences below each. */
const SECTIONS: readonly { readonly heading: RegExp; readonly places: readonly Place[] }[] = [
  { heading: /^Core Viewpoint - /mu, places: ['core'] },
  { heading: / Group 1: [^-\n]+ - /u, places: ['L1', 'L2', 'L3'] },
  { heading: / Group 2: [^-\n]+ - /u, places: ['O1', 'O2', 'O3'] },
  { heading: / Group 3: [^-\n]+ - /u, places: ['G1', 'G2', 'G3'] },
];

/** Stands between the sentences of one section. */
const BULLET = ' - ';

/**
 * Splits the document into its addressable places, in its order. Every passage is a slice of `document`, its
 * reference marks (`[1][2]`) included; nothing is trimmed, joined or corrected.
 * @throws {KnowledgeError} when the document does not have the headings and sentences that its places name.
 */
export function readDocument(document: string): Passage[] {
  const title = document.slice(0, lineEnd(document, 0));
  const passages: Passage[] = [{ place: 'title', text: title, lang: 'zh-Hans' }];
  const problems: string[] = [];
  if (title.trim() === '') problems.push('document.txt: the first line, its title, is empty.');

  let from = title.length;
  for (const [index, { heading, places }] of SECTIONS.entries()) {
    const start = endOfMatch(document, heading, from);
    if (start === null) {
      problems.push(`document.txt: the heading ${heading.source} was not found.`);
      break;
    }
    const next = SECTIONS[index + 1]?.heading;
    const end = (next && startOfMatch(document, next, start)) ?? lineEnd(document, start);
    const sentences = document.slice(start, end).split(BULLET);
    if (sentences.length !== places.length || sentences.some((s) => s.trim() === '')) {
      const found = sentences.filter((s) => s.trim() !== '').length;
      problems.push(
        `document.txt: ${places.join(', ')} should be ${places.length} sentences, but ${found} were found.`,
      );
    }
    for (const [i, place] of places.entries()) {
      passages.push({ place, text: sentences[i] ?? '', lang: 'en' });
    }
    from = end;
  }
  if (problems.length > 0) {
    throw new KnowledgeError([
      ...problems,
      'document.txt is kept verbatim: restore it exactly as it was published.',
    ]);
  }
  return passages;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function startOfMatch(text: string, pattern: RegExp, from: number): number | null {
  const at = text.slice(from).search(pattern);
  return at === -1 ? null : from + at;
}

function endOfMatch(text: string, pattern: RegExp, from: number): number | null {
  const found = pattern.exec(text.slice(from));
  return found ? from + found.index + found[0].length : null;
}
