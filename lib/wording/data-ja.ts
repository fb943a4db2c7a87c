import type { DataWording } from './data';

const number = new Intl.NumberFormat('ja');

export const dataJa: DataWording = {
  language: 'ja',
  failed: 'できませんでした：',
  counts: ({ annotations, binned, drafts }) =>
    `注釈 ${number.format(annotations)} 件、ごみ箱 ${number.format(binned)} 件、下書き ${number.format(drafts)} 件。`,
  space: (used, free) => `${used} を使用中。ブラウザーはあと ${free} まで使わせてくれます。`,
  isPersistent: 'ブラウザーは、これを勝手に消さないと約束しています。',
  notPersistent:
    '容量が足りなくなったときに残すとは、ブラウザーは約束していません。バックアップなら安全です。',

  backup: 'バックアップ',
  neverBackedUp: 'バックアップはまだダウンロードされていません。',
  backedUp: (when, changed) =>
    `前回のバックアップ：${when}。${changed === 0 ? 'その後の変更はありません。' : `その後、注釈 ${number.format(changed)} 件が変わりました。`}`,
  reminder: (changed) =>
    `注釈 ${number.format(changed)} 件が変わりましたが、1 か月バックアップがありません。`,
  stopReminding: '今後は知らせない',
  download: 'バックアップをダウンロード',
  downloading: (count) => `注釈 ${number.format(count)} 件を書き出し中…`,
  downloaded: (file) => `${file} として保存しました。`,

  snapshots: 'スナップショット',
  snapshotsHint:
    'このブラウザーに、変更のあった日に 1 つずつ、直近 7 日・4 週・12 か月の分を残します。復元は失われたものを戻すだけで、何も上書きしません。その後書き直した注釈には、古い文が写しとして並びます。',
  noSnapshots: 'まだありません。',
  snapshot: (annotations, size) => `注釈 ${number.format(annotations)} 件、${size}`,
  take: '今すぐ作る',
  taken: (annotations) => `注釈 ${number.format(annotations)} 件のスナップショットを作りました。`,
  restore: '復元',
  restoreThat: (when) => `${when} のスナップショットを復元`,
  restored: ({ added, restored, copied }) =>
    added + restored + copied === 0
      ? '中身はすべて、すでにここにあります。'
      : `${number.format(added)} 件を戻し、${number.format(restored)} 件をごみ箱から出し、古い文の写し ${number.format(copied)} 件を加えました。`,
  damaged: 'このスナップショットは読めません。何も変わっていません。',

  check: '自己点検',
  neverChecked: 'まだ点検していません。週に 1 度、自動で行います。',
  checked: (when, { looked, mended, moved }) =>
    `${when}：注釈 ${number.format(looked)} 件を点検、修復 ${number.format(mended)} 件、読めず別に保管 ${number.format(moved)} 件。`,
  broughtBack: (when, count) =>
    `${when}: ブラウザーがデータベースを失いました。二つ目の写しから注釈 ${count} 件を戻しました。`,
  checkNow: '今すぐ点検',
  quarantined: (count) =>
    `修復または別保管の前の記録 ${number.format(count)} 件を、見つかったまま残しています。`,
  saveQuarantine: 'ファイルに保存',
  strayDrafts: '注釈がなくなった下書き',
};
