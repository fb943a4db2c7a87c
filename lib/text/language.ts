/** Languages in which pages are read; BCP 47 with script where the script tells more than the language. */
export const TEXT_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];
