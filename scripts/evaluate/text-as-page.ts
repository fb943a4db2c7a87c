import type { Reading } from '../../lib/spotting/sense';
import type { Span } from '../../lib/text/span';
import type { LabelledText } from './labelled-texts';

/** A labelled text laid out as a page, and where its sentences stand in it. */
export interface TextAsPage {
  readonly reading: Reading;
  readonly places: readonly Span[];
}

/** The headline, a line feed, and the sentences in one block: joined by a space, in Chinese and Japanese by nothing. */
export function asPage({ lang, title, sentences }: LabelledText): TextAsPage {
  const glue = lang.startsWith('zh') || lang === 'ja' ? '' : ' ';
  const places: Span[] = [];
  let text = `${title}\n`;
  for (const [index, { text: sentence }] of sentences.entries()) {
    if (index > 0) text += glue;
    places.push({ start: text.length, end: text.length + sentence.length });
    text += sentence;
  }
  return { reading: { text, article: { start: 0, end: text.length }, title, lang }, places };
}

/** Which labelled sentence a span covers most; undefined for one in the headline. */
export function sentenceAt(places: readonly Span[], span: Span): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, { start, end }] of places.entries()) {
    const overlap = Math.min(end, span.end) - Math.max(start, span.start);
    if (overlap > most) [best, most] = [index, overlap];
  }
  return best;
}
