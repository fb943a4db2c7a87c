import { wordsOfTerm } from '../text/term-words';

/** The key under which two surface forms of an entry are one, as a reader's term is compared; empty without a word. */
export function formKey(form: string): string {
  return wordsOfTerm(form).join('');
}
