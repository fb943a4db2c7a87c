/**
 * The language of a quoted text as far as its script tells, for fonts and screen readers; undefined leaves it to the
 * document. Kana and Hangul settle it; Han alone may be Chinese or Japanese.
 */
export function langOfScript(text: string): string | undefined {
  if (/[\u3041-\u30fa]/.test(text)) return 'ja';
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /[a-z]/i.test(text) ? 'en' : undefined;
}
