import type { NoteLanguage } from '../knowledge/model';

/**
 * A source's date as far as it is known, in the reader's language.
 *
 * @param date - `2025-12-23`, `2025-05`, `2025`, one of these followed by words (`2024-11 or later`), or empty.
 */
export function dateOfSource(
  date: string,
  language: NoteLanguage,
  { undated, orLater }: { undated: string; orLater: (date: string) => string },
): string {
  const [, known, rest] = /^(\d{4}(?:-\d{2}){0,2})(.*)$/.exec(date) ?? [];
  if (known === undefined) return date || undated;
  const spoken = calendarDate(known, language);
  if (rest === '') return spoken;
  return rest === ' or later' ? orLater(spoken) : `${spoken}${rest}`;
}

/** @param date - ISO 8601 calendar date, to the day, the month or the year. */
export function calendarDate(date: string, language: NoteLanguage): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(moment);
}

/**
 * A moment on the reader's own clock.
 *
 * @param moment - ISO 8601, UTC.
 */
export function clockTime(moment: string, language: NoteLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
