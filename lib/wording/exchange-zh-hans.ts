import type { ExchangeWording } from './exchange';

const number = new Intl.NumberFormat('zh-Hans');
const annotations = (n: number) => `${number.format(n)} 条批注`;

export const exchangeZhHans: ExchangeWording = {
  language: 'zh-Hans',
  exportTitle: '导出',
  what: (count) => (count === null ? '全部批注，不含回收站。' : `所选的 ${annotations(count)}。`),
  format: '格式',
  formats: {
    jsonld: { name: 'W3C JSON-LD', hint: '保留全部内容，Sidelight 和其他程序都能读取。' },
    markdown: { name: 'Markdown', hint: '适用于 Obsidian 等笔记软件；模板由您编写。' },
    csv: { name: 'CSV', hint: '表格。会被电子表格当作公式运行的单元格，前面会加一个撇号。' },
    html: { name: '网页', hint: '一个可阅读、可打印的文件，不含脚本。' },
  },
  files: '文件',
  oneFile: '合为一个文件',
  filePerPage: '每个网页一个文件（浏览器可能会询问是否允许保存多个文件）',
  template: '模板',
  templateHint:
    'Mustache 语法：{{title}}、{{source}}、{{author}}、{{published}}、{{created}}；{{#annotations}} … {{/annotations}} 之间可用 {{quote}}、{{note}}、{{hashtags}}、{{day}}、{{colour}}。{{yaml.title}} 等可安全用于文件头属性。',
  templateReset: '恢复最初的模板',
  preview: '预览',
  previewNone: '还没有可以在此显示的批注。',
  templateFaults: {
    'unclosed-tag': (line) => `第 ${line} 行：以 {{ 开头的标签没有以 }} 结束。`,
    'unopened-section': (line, name) => `第 ${line} 行：{{/${name}}} 没有对应的开头。`,
    'unclosed-section': (line, name) => `第 ${line} 行：{{#${name}}} 没有用 {{/${name}}} 结束。`,
    partial: (line) => `第 ${line} 行：不支持在模板中引用其他模板。`,
    other: (line) => `第 ${line} 行：无法读取此模板。`,
  },
  save: '保存文件',
  saved: (files, n) => `已将 ${annotations(n)}保存到 ${number.format(files)} 个文件。`,
  nothingToExport: '没有可以导出的批注。',
  gathering: (done) => `正在收集：${annotations(done)}`,

  importTitle: '导入',
  importHint:
    '可读取 Sidelight 的备份和导出、W3C Web Annotation、Hypothesis（JSON）、Obsidian Web Clipper 高亮（JSON）、Readwise（CSV）。会先显示将要发生的变化；您已有的内容不会被删除。',
  choose: '选择文件',
  drop: '或拖放到这里',
  readingFile: '正在读取文件…',
  recognised: {
    w3c: 'W3C Web Annotation',
    sidelight: 'Sidelight',
    hypothesis: 'Hypothesis',
    obsidian: 'Obsidian Web Clipper',
    readwise: 'Readwise',
  },
  nothingYet: '尚未作任何更改。',
  fresh: (n) => `新增 ${number.format(n)}`,
  same: (n) => `已有 ${number.format(n)}`,
  conflicts: (n) => `冲突 ${number.format(n)}`,
  refused: (n) => `拒绝 ${number.format(n)}`,
  conflictLegend: '内容不同时',
  keepBoth: '两者都保留',
  keepNewer: '保留较新的',
  line: (line) => `第 ${number.format(line)} 行`,
  fromBin: '从回收站恢复',
  more: (n) => `另有 ${number.format(n)} 条`,
  yours: '现有',
  theirs: '文件中',
  noWords: '整个网页',
  start: (n) => `导入 ${annotations(n)}`,
  nothingNew: '文件中没有新内容。',
  cancel: '取消',
  progress: (done, of) => `${number.format(done)} / ${number.format(of)}`,
  done: (written, passed) =>
    `已导入 ${annotations(written)}。${passed > 0 ? `${number.format(passed)} 条在此期间被修改，保持原样。` : ''}`,
  cancelled: (written) =>
    `已在导入 ${annotations(written)}后停止。再次导入同一文件可补上其余部分。`,
  failed: (written, why) =>
    `已在导入 ${annotations(written)}后停止：${why} 再次导入同一文件可补上其余部分。`,
  fileRefused: (why) => `此文件未导入：${why} 没有任何更改。`,
  fileFaults: {
    'too-large': '文件大于 200 MB。',
    'not-text': '不是 UTF-8 或 UTF-16 文本。',
    empty: '文件为空。',
    'not-json': '既不是 JSON，也不是高亮表格，或者已损坏',
    'not-csv': '表格中有引号没有结束，或位置不对',
    'too-deep': '嵌套超过 64 层。',
    'too-many': '批注超过一百万条。',
    'unknown-format': '是 JSON，但不是 Sidelight 能读取的任何一种。',
    elsewhere: '其中只写明批注在哪里，而 Sidelight 不会从网络获取任何内容。',
  },
  at: (line, column) =>
    `（第 ${number.format(line)} 行${column === null ? '' : `，第 ${number.format(column)} 列`}）。`,
  itemFaults: {
    'not-an-annotation': () => '这不是批注。',
    'no-context': () => '缺少 Web Annotation 的“@context”。',
    'bad-id': () => '“id”不是一个不超过 200 个字符的 IRI。',
    'no-target': () => '没有说明批注的对象（“target”）。',
    'bad-target': () => '批注的对象没有可以保存的地址（“target”）。',
    'bad-time': (property) => `“${property}”不是 ISO 8601 时间。`,
    'bad-value': (property) => `“${property}”的值不符合模型规定。`,
    'too-long': () => '笔记、标签或其数量超出可保存的范围。',
  },
};
