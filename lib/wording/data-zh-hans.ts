import type { DataWording } from './data';

const number = new Intl.NumberFormat('zh-Hans');

export const dataZhHans: DataWording = {
  language: 'zh-Hans',
  failed: '没有成功：',
  counts: ({ annotations, binned, drafts }) =>
    `${number.format(annotations)} 条批注，回收站 ${number.format(binned)} 条，草稿 ${number.format(drafts)} 份。`,
  space: (used, free) => `已用 ${used}；浏览器还可提供 ${free}。`,
  isPersistent: '浏览器已承诺不会自行清除这些数据。',
  notPersistent: '浏览器没有承诺在空间不足时保留这些数据。备份不受影响。',

  backup: '备份',
  neverBackedUp: '尚未下载过备份。',
  backedUp: (when, changed) =>
    `上次备份：${when}。${changed === 0 ? '此后没有改动。' : `此后改动了 ${number.format(changed)} 条批注。`}`,
  reminder: (changed) => `已有 ${number.format(changed)} 条批注改动，且一个月没有备份。`,
  stopReminding: '不再提醒',
  download: '下载备份',
  downloading: (count) => `已写入 ${number.format(count)} 条批注……`,
  downloaded: (file) => `已保存为 ${file}。`,

  snapshots: '快照',
  snapshotsHint:
    '保存在此浏览器中，有改动时每天一份：保留最近 7 天、4 周和 12 个月的。恢复只会找回丢失的内容，不会覆盖任何内容；此后改写过的批注，旧文字会作为副本并列保留。',
  noSnapshots: '还没有。',
  snapshot: (annotations, size) => `${number.format(annotations)} 条批注，${size}`,
  take: '立即拍摄',
  taken: (annotations) => `已拍摄含 ${number.format(annotations)} 条批注的快照。`,
  restore: '恢复',
  restoreThat: (when) => `恢复 ${when} 的快照`,
  restored: ({ added, restored, copied }) =>
    added + restored + copied === 0
      ? '其中的内容都已在这里。'
      : `找回 ${number.format(added)} 条，从回收站取出 ${number.format(restored)} 条，添加旧文字副本 ${number.format(copied)} 条。`,
  damaged: '无法读取此快照。没有任何改动。',

  check: '自检',
  neverChecked: '尚未检查；每周会自动进行一次。',
  checked: (when, { looked, mended, moved }) =>
    `${when}：检查了 ${number.format(looked)} 条批注，修复 ${number.format(mended)} 条，无法读取而另存 ${number.format(moved)} 条。`,
  broughtBack: (when, count) => `${when}：浏览器丢失了数据库，已从第二份副本取回 ${count} 条批注。`,
  checkNow: '立即检查',
  quarantined: (count) => `${number.format(count)} 条记录在修复或另存前的原样已保留。`,
  saveQuarantine: '保存为文件',
  strayDrafts: '批注已不存在的草稿',
};
