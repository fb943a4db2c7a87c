import type { OverlayWording } from './overlay';

export const zhHans: OverlayWording = {
  note: '注',
  close: '关闭',
  loading: '正在查找……',
  failed: '未能完成：',
  noNote: '这句话没有可显示的注。',
  claimTabs: '这句话涉及的主张',
  stance: {
    asserts: '本页以自己的口吻提出了文件中的一项主张：',
    reports: '本页转述了文件中的一项主张：',
    disputes: '本页对文件中的一项主张提出异议：',
  },
  commentary: '评论',
  context: '背景',
  status: {
    accurate: '与来源所述一致',
    'accurate-but-incomplete': '与来源所述一致，但不完整',
    interpretation: '属于文件的解读',
    disputed: '各来源说法不一',
    'not-verifiable': '无法依据来源核实',
  },
  why: '标出的依据',
  sources: '来源',
  moreSources: { one: '侧边栏中另有 1 个', other: '侧边栏中另有 {count} 个' },
  undated: '未注明日期',
  newTab: '在新标签页中打开',
  moreInPanel: '在侧边栏中查看更多',
  seized: '本页夺走了键盘焦点。草稿已保留，请在网页无法触及的侧边栏中继续。',
  panelByHand:
    '此浏览器只允许手动打开侧边栏：请点击工具栏上的 Sidelight 按钮，或按 Alt+C。这条注会在那里等您。',

  yourMark: '您的标记',
  yourMarkHint: '您写下的内容会在本页无法读取的框架中打开。',
  openNote: '打开您的笔记',
  editorTitle: 'Sidelight：您的笔记',

  toolbar: 'Sidelight：所选文字',
  highlight: '高亮',
  moreColours: '选择颜色',
  addNote: '笔记',
  check: '查词',
  colours: { yellow: '黄色', green: '绿色', blue: '蓝色', pink: '粉色', violet: '紫色' },

  term: '词条',
  termNearest: '没有与此名称完全一致的词条。最接近的有：',
  termUnknown: '本知识库中没有',
  termUnknownHint: '本知识库收录日本网络政策及其所依据文件中的用语。',
  termClaims: '文件中用到它的主张',
  termInPanel: '在侧边栏中显示，并附上您自己的笔记',

  markList: 'Sidelight：标出的句子',
  mention: '第 {index} 条注，共 {count} 条：“{words}”。{claims}。',
  mentionClaims: { one: '涉及文件的 1 项主张', other: '涉及文件的 {count} 项主张' },
  annotation: '您的第 {index} 个标记，共 {count} 个：“{words}”',
  found: {
    one: 'Sidelight：本页有 1 句话涉及文件的主张。',
    other: 'Sidelight：本页有 {count} 句话涉及文件的主张。',
  },
  marksShown: '已显示 Sidelight 的标记。',
  marksHidden: '已隐藏 Sidelight 的标记。',
  highlighted: '已高亮。',
};
