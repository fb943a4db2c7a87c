/** UTF-16 units: enough to know a sentence by. */
const WORDS = 80;

/** The beginning of a sentence, in one line. */
export function firstWords(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > WORDS ? `${line.slice(0, WORDS).trimEnd()}…` : line;
}
