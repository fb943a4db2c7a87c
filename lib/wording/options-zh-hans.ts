import type { OptionsWording } from './options';

export const optionsZhHans: OptionsWording = {
  language: 'zh-Hans',
  title: '选项',
  saved: '已保存。',
  failed: '未保存：',

  reading: '阅读',
  noteLanguage: '注的语言',
  noteLanguageHint: '文件的引文始终保留原文。',
  automatic: '与浏览器一致',
  theme: '外观',
  themes: { auto: '与系统一致', light: '浅色', dark: '深色' },

  sites: '停用的网站',
  sitesHint: 'Sidelight 在这些网站上不读取也不标记任何内容。',
  noSites: '无。',
  site: '网站',
  sitePlaceholder: 'news.example.org',
  addSite: '停用',
  siteInvalid: '这不是网站名称。请写成 news.example.org 的形式。',
  removeSite: (host) => `重新启用：${host}`,
  switchOn: '重新启用',

  dismissed: '与此处无关',
  dismissedHint:
    '您标为无关的注会在该网站隐藏，涉及同一主张且大部分用词相同的句子也一并隐藏；同一主张排除三句不同的话之后，该网站不再显示这项主张的任何注。这些记录只保存在此浏览器中，最多保留最近 1,000 条。',
  noneDismissed: '还没有。',
  quietHere: (claims) => `在整个网站不再显示：${claims.join('；')}。`,
  showAgain: '重新显示',
  showAllAgain: '全部重新显示',
  shownAgain: (count) => `已重新显示 ${count} 条。`,

  data: '您的数据',
  count: (annotations, pages) =>
    annotations === 0 ? '还没有批注。' : `共 ${annotations} 条批注，分布在 ${pages} 个网页。`,
  dataHint:
    '批注只保存在这台设备的浏览器中。导出文件遵循 W3C 网络批注数据模型（JSON-LD），其他程序也能读取。',
  exportAll: '导出全部批注',
  exported: (file) => `已存为 ${file}。`,

  keys: '键盘',
  commands: {
    'open-panel': '打开侧边栏',
    'toggle-marks': '显示或隐藏网页中的标记',
    'check-selection': '查询所选文字',
    'next-mark': '前往下一个标记',
  },
  unassigned: '未设按键',
  changeKeys: (address) =>
    `要更改按键，请将此地址复制到地址栏：${address}。浏览器不允许扩展程序直接打开该页面。`,
  changeKeysFirefox: '要更改按键，请打开 about:addons，点击齿轮按钮，选择“管理扩展快捷键”。',

  knowledge: '知识库',
  holds: (claims, entries, sources) => `${claims} 项主张，${entries} 个词条，${sources} 个来源。`,
  quotes: '所引用的文件',
  takesNoSide: '文件有其立场，Sidelight 没有。它只列出文件的主张、出自谁的话，以及其他各方的说法。',

  colours: '颜色',
  coloursHint:
    '您可以给每种颜色取一个对您有意义的名字。名字只显示在 Sidelight 自己的页面里，不会出现在网页上。',
  colour: { yellow: '黄色', green: '绿色', blue: '蓝色', pink: '粉色', violet: '紫色' },
  privacy: '隐私',
  privacyLines: [
    'Sidelight 不发出任何网络请求：您阅读、查询和书写的内容都不会离开这台设备。',
    '网页只在您打开时于内存中读取，不予保留；保存的只有您的批注、草稿、您标为无关的句子、这些选项，以及开启后的所见记录。',
    '您书写的内容只显示在扩展自身的页面和框架中，网页无法读取。',
  ],
};
