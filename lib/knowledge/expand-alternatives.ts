/** More written-out forms than this means a slip of the editor's, not a word. */
const MOST_FORMS = 200;

/**
 * Writes out the short hand of the lexicon: `(pre|pre )empt*` → `preempt*`, `pre empt*`; an empty alternative makes a
 * part optional: `network(s|)`. Groups do not nest.
 */
export function expandAlternatives(form: string): string[] {
  const open = form.indexOf('(');
  const close = form.indexOf(')', open);
  if (open < 0 || close < 0) return [form];
  const head = form.slice(0, open);
  const tails = expandAlternatives(form.slice(close + 1));
  return form
    .slice(open + 1, close)
    .split('|')
    .flatMap((middle) => tails.map((tail) => head + middle + tail))
    .slice(0, MOST_FORMS);
}
