import type { PicturesWording } from './pictures';

const n = new Intl.NumberFormat('zh-Hans');
const between = (first: string, last: string) => (first === last ? first : `${first}至${last}`);
const step = { day: '日', week: '周', month: '月', year: '年' } as const;

export const picturesZhHans: PicturesWording = {
  language: 'zh-Hans',
  reading: (read) => `正在统计……${read ? n.format(read) : ''}`,
  failed: '没有成功：',
  numbers: '以表格查看数字',
  print: '打印',
  weekOf: (day) => `${day}起的一周`,
  time: { day: '日期', week: '周', month: '月份', year: '年份' },
  total: '合计',
  touch: { asserts: '自己提出', reports: '转述', disputes: '提出异议', own: '您的批注' },
  site: '网站',
  claim: '主张',

  overTime: {
    title: '批注随时间的变化',
    summary: ({ count, first, last, step: by, most, when }) =>
      `${between(first, last)}共 ${n.format(count)} 条批注，按${step[by]}统计；最多的一${by === 'month' ? '个月' : step[by]}有 ${n.format(most)} 条（${when}）。`,
    empty: '还没有批注。在任何网页上选中文字，加亮或写下笔记，这里就会显示时间分布。',
    by: '区分',
    parts: { colour: '颜色', site: '网站', tag: '标签' },
    none: { colour: '无颜色', site: '无网站', tag: '无标签' },
    others: { colour: '其他颜色', site: '其他网站', tag: '其他标签' },
    tagsOnce: '有多个标签的批注只计一次，归入其中最常用的标签。',
    bar: (when, count) => `${when}：${n.format(count)} 条批注`,
    hint: '点击柱形可查看其中的批注。',
  },
  matrix: {
    title: '哪些网站涉及哪些主张',
    summary: ({ sites, claims, sums: { asserts, reports, disputes, own } }) =>
      `${n.format(sites)} 个网站、${n.format(claims)} 项主张：共 ${n.format(asserts + reports + disputes)} 句，其中自己提出 ${n.format(asserts)} 句、转述 ${n.format(reports)} 句、提出异议 ${n.format(disputes)} 句；另有您关联到主张的批注 ${n.format(own)} 条。`,
    empty:
      '还没有可显示的内容。在下方开启“所见记录”后，您访问的网页中涉及主张的句子会汇集于此；您关联到主张的批注也会显示。',
    more: (sites) => `另有 ${n.format(sites)} 个句子较少的网站，仅列在表格中。`,
    cell: (site, claim, counts) => `${site}，${claim}：${counts}`,
    noSide: '标记只表示有句子涉及某项主张，不表示该主张是否正确；立场由前后文字推测而来。',
  },
  claimOverTime: {
    title: '一项主张的各种表述',
    summary: ({ sites, count, first, last, firstSite }) =>
      `${between(first, last)}，${n.format(sites)} 个网站共 ${n.format(count)} 句。最早的出自 ${firstSite}。`,
    empty:
      '还没有保存的句子。在下方开启“所见记录”后，每个涉及主张的句子会连同日期和出处保存下来，供您在此对照阅读。',
    choose: '主张',
    more: (sites) => `另有 ${n.format(sites)} 个网站仅列在表格中。`,
    mark: (site, when, count, stance) => `${site}，${when}：${n.format(count)} 句，${stance}`,
    firstSeen: '最早',
    lastSeen: '最近',
    sentences: (shown, all) =>
      shown === all
        ? `共 ${n.format(all)} 句，由早到晚`
        : `共 ${n.format(all)} 句，显示前 ${n.format(shown)} 句，由早到晚`,
    narrowed: (to) => `仅 ${to}`,
    all: '显示全部',
    showMore: '显示更多',
    published: (day) => `发表于 ${day}`,
    seen: (day) => `看到于 ${day}`,
  },
};
