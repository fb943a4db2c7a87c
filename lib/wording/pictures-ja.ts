import type { PicturesWording } from './pictures';

const n = new Intl.NumberFormat('ja');
const between = (first: string, last: string) =>
  first === last ? first : `${first}から${last}まで`;
const step = { day: '日', week: '週', month: '月', year: '年' } as const;

export const picturesJa: PicturesWording = {
  language: 'ja',
  reading: (read) => `数えています… ${read ? n.format(read) : ''}`,
  failed: 'できませんでした：',
  numbers: '数を表で見る',
  print: '印刷',
  weekOf: (day) => `${day}からの週`,
  time: { day: '日', week: '週', month: '月', year: '年' },
  total: '合計',
  touch: { asserts: '自ら述べる', reports: '伝える', disputes: '異を唱える', own: '自分の注釈' },
  site: 'サイト',
  claim: '主張',

  overTime: {
    title: '注釈の時間ごとの数',
    summary: ({ count, first, last, step: by, most, when }) =>
      `${between(first, last)}、注釈 ${n.format(count)} 件を${step[by]}ごとに数えました。最も多い${step[by]}は ${n.format(most)} 件（${when}）です。`,
    empty:
      '注釈はまだありません。ページの言葉を選んでハイライトするかメモを書くと、いつ書いたかがここに表れます。',
    by: '分け方',
    parts: { colour: '色', site: 'サイト', tag: 'タグ' },
    none: { colour: '色なし', site: 'サイトなし', tag: 'タグなし' },
    others: { colour: 'ほかの色', site: 'ほかのサイト', tag: 'ほかのタグ' },
    tagsOnce: 'タグが複数ある注釈は、そのうち最もよく使われるタグで 1 回だけ数えます。',
    bar: (when, count) => `${when}：注釈 ${n.format(count)} 件`,
    hint: '棒を選ぶと、その注釈の一覧が開きます。',
  },
  matrix: {
    title: 'どのサイトがどの主張に触れているか',
    summary: ({ sites, claims, sums: { asserts, reports, disputes, own } }) =>
      `${n.format(sites)} サイト、主張 ${n.format(claims)} 件：${n.format(asserts + reports + disputes)} 文のうち、自ら述べるもの ${n.format(asserts)}、伝えるもの ${n.format(reports)}、異を唱えるもの ${n.format(disputes)}。ほかに、主張に結び付けた注釈が ${n.format(own)} 件あります。`,
    empty:
      'まだ何もありません。下で「見かけた文」をオンにすると、訪れたページで主張に触れている文がここに集まります。主張に結び付けた注釈も表れます。',
    more: (sites) => `文の少ない ${n.format(sites)} サイトは、表にだけ載せています。`,
    cell: (site, claim, counts) => `${site}、${claim}：${counts}`,
    noSide:
      '印は、文が主張に触れていることだけを表します。主張が正しいかどうかは表しません。立場は前後の言葉からの推測です。',
  },
  claimOverTime: {
    title: '主張はどう書かれてきたか',
    summary: ({ sites, count, first, last, firstSite }) =>
      `${between(first, last)}、${n.format(sites)} サイトの ${n.format(count)} 文。最初は ${firstSite} です。`,
    empty:
      '残した文はまだありません。下で「見かけた文」をオンにすると、主張に触れる文が日付と出所とともに残り、ここで並べて読めます。',
    choose: '主張',
    more: (sites) => `ほかの ${n.format(sites)} サイトは、表にだけ載せています。`,
    mark: (site, when, count, stance) => `${site}、${when}：${n.format(count)} 文、${stance}`,
    firstSeen: '最初',
    lastSeen: '最後',
    sentences: (shown, all) =>
      shown === all
        ? `${n.format(all)} 文（古い順）`
        : `${n.format(all)} 文のうち ${n.format(shown)} 文（古い順）`,
    narrowed: (to) => `${to} のみ`,
    all: 'すべて表示',
    showMore: 'さらに表示',
    published: (day) => `${day}公開`,
    seen: (day) => `${day}に閲覧`,
  },
};
