import type { Colour } from '../annotation/model';

/** Names that the reader gave to colours. */
export type ColourNames = Readonly<Partial<Record<Colour, string>>>;

/** The colours' names: the reader's where there is one, else those of the language. */
export function namedColours(
  spoken: Readonly<Record<Colour, string>>,
  given: ColourNames,
): Readonly<Record<Colour, string>> {
  const names = Object.entries(given).filter(([, name]) => name.trim() !== '');
  return { ...spoken, ...Object.fromEntries(names) };
}
