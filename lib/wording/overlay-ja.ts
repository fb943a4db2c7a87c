import type { OverlayWording } from './overlay';

export const ja: OverlayWording = {
  note: '注',
  close: '閉じる',
  loading: '調べています…',
  failed: '処理できませんでした：',
  noNote: 'この文に表示できる注はありません。',
  claimTabs: 'この文が触れている主張',
  stance: {
    asserts: 'このページは、文書と同じ主張を自らの言葉で述べています。',
    reports: 'このページは、文書の主張を伝えています。',
    disputes: 'このページは、文書の主張に異論を述べています。',
  },
  commentary: '論評',
  context: '背景',
  status: {
    accurate: '資料の記述と一致',
    'accurate-but-incomplete': '資料と一致するが、不完全',
    interpretation: '文書による解釈',
    disputed: '資料の間で見解が分かれる',
    'not-verifiable': '資料では確認できない',
  },
  why: '印を付けた理由',
  sources: '出典',
  moreSources: { one: 'サイドパネルにあと1件', other: 'サイドパネルにあと{count}件' },
  undated: '日付なし',
  newTab: '新しいタブで開きます',
  moreInPanel: 'サイドパネルで詳しく見る',
  seized:
    'このページがキーボード入力を奪いました。下書きは残っています。ページから届かないサイドパネルで続けてください。',
  panelByHand:
    'このブラウザーでは、サイドパネルは手動でしか開けません。ツールバーの Sidelight ボタンを押すか、Alt+C を押してください。この注が表示されます。',
  dismiss: 'ここでは関連なし',
  dismissHint: 'この注と、このサイトの似た注を隠します',
  dismissed: 'このサイトでは、似た注とともに隠しました。',
  dismissedQuiet: '隠しました。3つの文が除かれたため、このサイトではこの主張の注を出しません。',
  undo: '元に戻す',
  shownAgain: '注をもう一度表示しました。',

  yourMark: 'あなたの印',
  yourMarkHint: '書いた内容は、このページからは読めない枠の中で開きます。',
  openNote: 'メモを開く',
  editorTitle: 'Sidelight：あなたのメモ',

  toolbar: 'Sidelight：選択したテキスト',
  highlight: 'ハイライト',
  moreColours: '色を選ぶ',
  addNote: 'メモ',
  check: '調べる',
  colours: { yellow: '黄', green: '緑', blue: '青', pink: 'ピンク', violet: '紫' },

  term: '用語',
  termNearest: '同じ名前の項目はありません。近い項目は次のとおりです。',
  termUnknown: 'この知識ベースにはありません',
  termUnknownHint: '日本のサイバー政策と、もとになった文書の用語を収めています。',
  termClaims: 'この語を用いる文書の主張',
  termInPanel: 'サイドパネルで自分のメモと一緒に見る',

  markList: 'Sidelight：印の付いた文',
  mention: '注 {count}件中{index}件目：「{words}」。{claims}。',
  mentionClaims: {
    one: '文書の主張1件に触れています',
    other: '文書の主張{count}件に触れています',
  },
  annotation: 'あなたの印 {count}件中{index}件目：「{words}」',
  found: {
    one: 'Sidelight：このページの1文が文書の主張に触れています。',
    other: 'Sidelight：このページの{count}文が文書の主張に触れています。',
  },
  marksShown: 'Sidelight の印を表示しました。',
  marksHidden: 'Sidelight の印を隠しました。',
  highlighted: 'ハイライトしました。',
};
