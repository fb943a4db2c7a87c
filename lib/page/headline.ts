/** Where an article's headline stands, the most telling first. */
const HEADLINES = ['[itemprop~="headline"]', 'h1', 'h2', 'h3', '[role="heading"]'];
/** UTF-16 units of a headline; one shorter is a label. */
const SHORTEST = 5;
const LONGEST = 500;

/** The headline in an article's element; null where it has none. @param others - elements that are not looked into. */
export function headlineIn(root: ParentNode, others: readonly Element[] = []): Element | null {
  for (const selector of HEADLINES) {
    for (const heading of root.querySelectorAll(selector)) {
      const isElsewhere = others.some((other) => other.contains(heading));
      if (!isElsewhere && wordsOf(heading).length >= SHORTEST) return heading;
    }
  }
  return null;
}

/** Whether a heading of the page has these words. */
export function hasHeadline(document: Document, words: string): boolean {
  return [...document.querySelectorAll(HEADLINES.join())].some((one) => wordsOf(one) === words);
}

/** The words of a heading on one line. */
export function wordsOf({ textContent }: Element): string {
  return (textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
}
