import { foldHan } from './han';
import type { TextLanguage } from './language';

/**
 * A normalised text as cues are compared with it, unit for unit: hyphens as spaces (`cyber-security`), Chinese in
 * simplified characters.
 */
export function comparable(normalized: string, language: TextLanguage): string {
  const spaced = normalized.replaceAll('-', ' ');
  return language === 'zh-Hans' || language === 'zh-Hant' ? foldHan(spaced) : spaced;
}

/** Whether a Latin letter or digit stands there: English forms end where words end. */
export function isWordUnit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xe0 && code <= 0x24f)
  );
}
