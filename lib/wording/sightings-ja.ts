import type { SightingsWording } from './sightings';

const n = new Intl.NumberFormat('ja');

export const sightingsJa: SightingsWording = {
  language: 'ja',
  title: '見かけた文',
  toggle: '訪れたページで主張に触れている文を残す',
  lines: [
    'オンの間、Sidelight が主張に触れると印を付けた文を残します。残すのは、文、主張、立場、サイト、ページの題名・アドレス・言語・日付、そして初めて見た日時です。いま開いているページも含みます。ある主張が数か月の間に、またメディアごとにどう書かれたかを、後から見られるようにするためです。',
    'この端末だけに残します。プライベートウィンドウ、オフにしたサイト、「関連なし」とした注のものは残しません。',
  ],
  off: 'オフです。新しくは残しません。',
  on: 'オンです。',
  holds: (count, sites, since) =>
    `${n.format(sites)} サイトの ${n.format(count)} 文を残しています。最初は ${since} です。`,
  none: 'まだ何も残っていません。',
  bound: (most) => `残すのは ${n.format(most)} 文までで、それを超えると古いものから消えます。`,
  notInBackup:
    '見かけた文はバックアップにもスナップショットにも入りません。別に残すには、ここでダウンロードしてください。',
  download: (format) => `${format} でダウンロード`,
  downloaded: (file) => `${file} として保存しました。`,
  forget: '削除',
  forgetAll: 'すべて削除',
  ofSite: 'サイトごと',
  before: '初めて見た日が次より前',
  forgetOfSite: 'そのサイトの分を削除',
  forgetBefore: 'それより前を削除',
  forgetOne: 'この文を削除',
  reallyAll: (count) => `${n.format(count)} 文をすべて完全に削除しますか。もう戻せません。`,
  reallySite: (site, count) => `${site} の ${n.format(count)} 文を完全に削除しますか。`,
  reallyBefore: (day) => `${day} より前に初めて見たものをすべて完全に削除しますか。`,
  reallyOne: 'この文を完全に削除しますか。',
  confirm: '完全に削除',
  cancel: 'やめる',
  forgotten: (count) => `${n.format(count)} 文を完全に削除しました。`,
  failed: 'できませんでした：',
};
