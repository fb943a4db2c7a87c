import { runsOf, stemOf, wordsOfTerm } from '../text/term-words';
import type { UserAnnotation } from './model';

/** The annotations whose quote, text or tags have any of a term's forms as words, in the order given. */
export function annotationsOnTerm(
  annotations: readonly UserAnnotation[],
  forms: readonly string[],
): UserAnnotation[] {
  const keys = new Set(forms.map((form) => stemsOf(form).join('')));
  keys.delete('');
  if (keys.size === 0) return [];
  const longest = Math.max(...[...keys].map((key) => key.length));
  return annotations.filter((annotation) =>
    textsOf(annotation).some((text) => {
      for (const { key } of runsOf(stemsOf(text), longest)) if (keys.has(key)) return true;
      return false;
    }),
  );
}

function textsOf({ body, target }: UserAnnotation): string[] {
  const quotes = target.selector.map((s) => (s.type === 'TextQuoteSelector' ? s.exact : ''));
  return [...quotes, ...body.map(({ value }) => value)];
}

function stemsOf(text: string): string[] {
  return wordsOfTerm(text).map(stemOf);
}
