import type { OptionsWording } from './options';

export const optionsJa: OptionsWording = {
  language: 'ja',
  title: '設定',
  saved: '保存しました。',
  failed: '保存できませんでした：',

  reading: '表示',
  noteLanguage: '注の言語',
  noteLanguageHint: '文書からの引用は、常に原文のまま示します。',
  automatic: 'ブラウザーに合わせる',
  theme: '外観',
  themes: { auto: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },

  sites: '使わないサイト',
  sitesHint: 'これらのサイトでは、何も読まず、何も印を付けません。',
  noSites: 'ありません。',
  site: 'サイト',
  sitePlaceholder: 'news.example.org',
  addSite: '使わない',
  siteInvalid: 'サイト名ではありません。news.example.org のように書いてください。',
  removeSite: (host) => `もう一度使う：${host}`,
  switchOn: 'もう一度使う',

  dismissed: 'ここでは関連なし',
  dismissedHint:
    '関連なしとした注はそのサイトで隠し、同じ主張について大半の言葉が共通する文も隠します。一つの主張で異なる三つの文を除くと、そのサイトではその主張の注をすべて出しません。この記録はこのブラウザーの中だけに、新しいものから 1,000 件まで保存されます。',
  noneDismissed: 'まだありません。',
  quietHere: (claims) => `サイト全体で出さない主張：${claims.join('、')}`,
  showAgain: 'もう一度表示',
  showAllAgain: 'すべてもう一度表示',
  shownAgain: (count) => `${count} 件をもう一度表示します。`,

  data: 'あなたのデータ',
  count: (annotations, pages) =>
    annotations === 0
      ? '注釈はまだありません。'
      : `注釈 ${annotations} 件（${pages} ページ）があります。`,
  dataHint:
    '注釈はこの端末のブラウザーの中だけに保存されます。書き出しは W3C の Web Annotation Data Model（JSON-LD）に従うため、ほかのプログラムでも読めます。',
  exportAll: '注釈をすべて書き出す',
  exported: (file) => `${file} として保存しました。`,

  keys: 'キーボード',
  commands: {
    'open-panel': 'サイドパネルを開く',
    'toggle-marks': 'ページ内の印を表示・非表示',
    'check-selection': '選んだ言葉を調べる',
    'next-mark': '次の印へ移る',
  },
  unassigned: 'キーなし',
  changeKeys: (address) =>
    `キーを変えるには、次のアドレスをアドレスバーに貼り付けてください：${address}。拡張機能からは開けません。`,
  changeKeysFirefox:
    'キーを変えるには、about:addons を開き、歯車のボタンから「拡張機能のショートカットキーの管理」を選んでください。',

  knowledge: '知識ベース',
  holds: (claims, entries, sources) =>
    `主張 ${claims} 件、用語 ${entries} 件、出典 ${sources} 件。`,
  quotes: '引用している文書',
  takesNoSide:
    '文書には立場がありますが、Sidelight にはありません。文書が何を、誰の言葉で主張し、ほかの人々が何と言っているかを示します。',

  colours: '色',
  coloursHint:
    '色ごとに、あなたにとっての意味を名前にできます。名前は Sidelight 自身のページだけに表示され、ウェブページには出ません。',
  colour: { yellow: '黄', green: '緑', blue: '青', pink: 'ピンク', violet: '紫' },
  privacy: 'プライバシー',
  privacyLines: [
    'Sidelight は通信を行いません。読んだもの、調べたもの、書いたものがこの端末の外へ出ることはありません。',
    'ページは開いたときにメモリー上で読むだけで、残しません。保存するのは、注釈と下書き、関連なしとした文、この設定と、オンにした場合の「見かけた文」だけです。',
    '書いた内容は拡張機能自身のページと枠の中だけに表示され、ウェブページからは読めません。',
  ],
};
