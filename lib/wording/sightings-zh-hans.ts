import type { SightingsWording } from './sightings';

const n = new Intl.NumberFormat('zh-Hans');

export const sightingsZhHans: SightingsWording = {
  language: 'zh-Hans',
  title: '所见记录',
  toggle: '保存我访问的网页中涉及主张的句子',
  lines: [
    '开启期间，凡被 Sidelight 标为涉及某项主张的句子都会保存：句子、主张、立场、网站、网页的标题、地址、语言和日期，以及您首次看到的时间；现在打开着的网页也包括在内。日后便可看到同一主张在数月间、在各家媒体上是怎样表述的。',
    '这些内容只保存在这台设备上；隐私窗口、您已停用的网站，以及您标为无关的注，一概不保存。',
  ],
  off: '已关闭，不再保存新的内容。',
  on: '已开启。',
  holds: (count, sites, since) =>
    `已保存 ${n.format(sites)} 个网站的 ${n.format(count)} 句，最早保存于 ${since}。`,
  none: '目前没有保存任何内容。',
  bound: (most) => `最多保存 ${n.format(most)} 句，超出后最早的先删除。`,
  notInBackup: '备份和快照不包含所见记录。如需另存一份，请在此下载。',
  download: (format) => `下载为 ${format}`,
  downloaded: (file) => `已保存为 ${file}。`,
  forget: '删除',
  forgetAll: '全部删除',
  ofSite: '某个网站的',
  before: '首次看到早于',
  forgetOfSite: '删除该网站的',
  forgetBefore: '删除此前的',
  forgetOne: '删除这条记录',
  reallyAll: (count) => `彻底删除全部 ${n.format(count)} 句？此后无法找回。`,
  reallySite: (site, count) => `彻底删除 ${site} 的 ${n.format(count)} 句？`,
  reallyBefore: (day) => `彻底删除 ${day} 之前首次看到的全部记录？`,
  reallyOne: '彻底删除这句话？',
  confirm: '彻底删除',
  cancel: '取消',
  forgotten: (count) => `已彻底删除 ${n.format(count)} 句。`,
  failed: '没有成功：',
};
