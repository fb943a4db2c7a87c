import { normalize } from '../text/normalize';

/**
 * The key under which two surface forms of an entry are one: normalised, `defence` as `defense`, and hyphens, middle
 * dots, quotation marks and spaces left out. Empty when nothing of a word remains.
 */
export function formKey(form: string): string {
  return normalize(form)
    .text.replaceAll('defence', 'defense')
    .replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, '');
}
