import type { ExchangeWording } from './exchange';

const number = new Intl.NumberFormat('ja');
const annotations = (n: number) => `注釈 ${number.format(n)} 件`;

export const exchangeJa: ExchangeWording = {
  language: 'ja',
  exportTitle: '書き出し',
  what: (count) =>
    count === null ? 'すべての注釈（ごみ箱を除く）。' : `選択した${annotations(count)}。`,
  format: '形式',
  formats: {
    jsonld: {
      name: 'W3C JSON-LD',
      hint: 'すべてを保ちます。Sidelight やほかのプログラムで読めます。',
    },
    markdown: {
      name: 'Markdown',
      hint: 'Obsidian などのノート向け。テンプレートはご自身で書けます。',
    },
    csv: {
      name: 'CSV',
      hint: '表。表計算ソフトが数式として実行するセルには、先頭にアポストロフィを付けます。',
    },
    html: {
      name: 'ウェブページ',
      hint: '読んで印刷できる一つのファイル。スクリプトは含みません。',
    },
  },
  files: 'ファイル',
  oneFile: '一つのファイルにまとめる',
  filePerPage: 'ページごとに一つ（複数の保存を許可するかブラウザーが尋ねることがあります）',
  template: 'テンプレート',
  templateHint:
    'Mustache：{{title}}、{{source}}、{{author}}、{{published}}、{{created}}。{{#annotations}} … {{/annotations}} の中では {{quote}}、{{note}}、{{hashtags}}、{{day}}、{{colour}}。{{yaml.title}} などはフロントマターでも安全です。',
  templateReset: '最初のテンプレートに戻す',
  preview: 'プレビュー',
  previewNone: 'ここに示せる注釈はまだありません。',
  templateFaults: {
    'unclosed-tag': (line) => `${line} 行目：{{ で始まるタグが }} で終わっていません。`,
    'unopened-section': (line, name) => `${line} 行目：{{/${name}}} に対応する始まりがありません。`,
    'unclosed-section': (line, name) =>
      `${line} 行目：{{#${name}}} が {{/${name}}} で閉じられていません。`,
    partial: (line) => `${line} 行目：テンプレートの中でほかのテンプレートは使えません。`,
    other: (line) => `${line} 行目：このテンプレートは読めません。`,
  },
  save: 'ファイルを保存',
  saved: (files, n) => `${annotations(n)}を ${number.format(files)} 個のファイルに保存しました。`,
  nothingToExport: '書き出す注釈がありません。',
  gathering: (done) => `集めています：${annotations(done)}`,

  importTitle: '読み込み',
  importHint:
    'Sidelight のバックアップと書き出し、W3C Web Annotation、Hypothesis（JSON）、Obsidian Web Clipper のハイライト（JSON）、Readwise（CSV）。まず何が起こるかを示します。お手元のものは何も削除しません。',
  choose: 'ファイルを選ぶ',
  drop: 'またはここにドロップ',
  readingFile: 'ファイルを読んでいます…',
  recognised: {
    w3c: 'W3C Web Annotation',
    sidelight: 'Sidelight',
    hypothesis: 'Hypothesis',
    obsidian: 'Obsidian Web Clipper',
    readwise: 'Readwise',
  },
  nothingYet: 'まだ何も変更していません。',
  fresh: (n) => `新規 ${number.format(n)}`,
  same: (n) => `既存 ${number.format(n)}`,
  conflicts: (n) => `競合 ${number.format(n)}`,
  refused: (n) => `拒否 ${number.format(n)}`,
  conflictLegend: '内容が異なるとき',
  keepBoth: '両方を残す',
  keepNewer: '新しいほうを残す',
  line: (line) => `${number.format(line)} 行目`,
  fromBin: 'ごみ箱から戻ります',
  more: (n) => `ほか ${number.format(n)} 件`,
  yours: 'お手元',
  theirs: 'ファイル',
  noWords: 'ページ全体',
  start: (n) => `${annotations(n)}を読み込む`,
  nothingNew: 'ファイルに新しいものはありません。',
  cancel: '中止',
  progress: (done, of) => `${number.format(done)} / ${number.format(of)}`,
  done: (written, passed) =>
    `${annotations(written)}を読み込みました。${passed > 0 ? `${number.format(passed)} 件はその間に変更されたため、そのままにしました。` : ''}`,
  cancelled: (written) =>
    `${annotations(written)}で中止しました。同じファイルをもう一度読み込むと残りを追加できます。`,
  failed: (written, why) =>
    `${annotations(written)}で止まりました：${why} 同じファイルをもう一度読み込むと残りを追加できます。`,
  fileRefused: (why) => `このファイルは読み込みませんでした：${why} 何も変更していません。`,
  fileFaults: {
    'too-large': '200 MB を超えています。',
    'not-text': 'UTF-8 または UTF-16 のテキストではありません。',
    empty: '空です。',
    'not-json': 'JSON でもハイライトの表でもないか、壊れています',
    'not-csv': '表の引用符が閉じられていないか、位置が誤っています',
    'too-deep': '入れ子が 64 段を超えています。',
    'too-many': '注釈が百万件を超えています。',
    'unknown-format': 'JSON ですが、Sidelight が読めるどの種類でもありません。',
    elsewhere: '注釈の在りかだけが書かれています。Sidelight はネットワークから何も取得しません。',
  },
  at: (line, column) =>
    `（${number.format(line)} 行目${column === null ? '' : `、${number.format(column)} 列目`}）。`,
  itemFaults: {
    'not-an-annotation': () => '注釈ではありません。',
    'no-context': () => 'Web Annotation の「@context」がありません。',
    'bad-id': () => '「id」が 200 文字以内の一つの IRI ではありません。',
    'no-target': () => '何についての注釈かがありません（「target」）。',
    'bad-target': () => '対象に、保存できるアドレスがありません（「target」）。',
    'bad-time': (property) => `「${property}」が ISO 8601 の時刻ではありません。`,
    'bad-value': (property) => `「${property}」の値はモデルで許されていません。`,
    'too-long': () => 'メモ、タグ、またはその数が保存できる範囲を超えています。',
  },
};
