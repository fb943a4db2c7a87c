import type { NoteLanguage } from '../knowledge/model';

/** Everything that the annotation editor says. */
export interface EditorWording {
  readonly title: string;
  readonly quote: string;
  readonly colour: string;
  readonly colours: Readonly<Record<'yellow' | 'green' | 'blue' | 'pink' | 'violet', string>>;
  readonly text: string;
  readonly textHint: string;
  readonly format: string;
  readonly plain: string;
  readonly markdown: string;
  readonly write: string;
  readonly preview: string;
  readonly nothingToPreview: string;
  readonly tags: string;
  readonly tagsHint: string;
  readonly removeTag: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly cancel: string;
  readonly close: string;
  readonly draftKept: string;
  readonly draftRestored: string;
  readonly failed: string;
  readonly loading: string;
  readonly refused: string;
}

const en: EditorWording = {
  title: 'Your note',
  quote: 'Marked text',
  colour: 'Colour',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', violet: 'Violet' },
  text: 'Note',
  textHint: 'What do you make of it?',
  format: 'Format',
  plain: 'Plain',
  markdown: 'Markdown',
  write: 'Write',
  preview: 'Preview',
  nothingToPreview: 'Nothing written yet.',
  tags: 'Tags',
  tagsHint: 'Add a tag',
  removeTag: 'Remove tag {tag}',
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved',
  cancel: 'Cancel',
  close: 'Close, keep the draft',
  draftKept: 'Draft kept',
  draftRestored: 'Your unsaved draft is back.',
  failed: 'Not saved:',
  loading: 'Opening your note …',
  refused: 'This note can no longer be opened here. It is safe; open it from the side panel.',
};

const zhHans: EditorWording = {
  title: '您的笔记',
  quote: '标记的文字',
  colour: '颜色',
  colours: { yellow: '黄色', green: '绿色', blue: '蓝色', pink: '粉色', violet: '紫色' },
  text: '笔记',
  textHint: '写下您的想法',
  format: '格式',
  plain: '纯文本',
  markdown: 'Markdown',
  write: '编写',
  preview: '预览',
  nothingToPreview: '还没有内容。',
  tags: '标签',
  tagsHint: '添加标签',
  removeTag: '移除标签“{tag}”',
  save: '保存',
  saving: '正在保存……',
  saved: '已保存',
  cancel: '取消',
  close: '关闭并保留草稿',
  draftKept: '草稿已保留',
  draftRestored: '已恢复您未保存的草稿。',
  failed: '未保存：',
  loading: '正在打开您的笔记……',
  refused: '无法再从这里打开这条笔记。内容没有丢失，请从侧边栏打开。',
};

const ja: EditorWording = {
  title: 'あなたのメモ',
  quote: '印を付けた文',
  colour: '色',
  colours: { yellow: '黄', green: '緑', blue: '青', pink: 'ピンク', violet: '紫' },
  text: 'メモ',
  textHint: '考えたことを書く',
  format: '書式',
  plain: '書式なし',
  markdown: 'Markdown',
  write: '編集',
  preview: 'プレビュー',
  nothingToPreview: 'まだ何も書かれていません。',
  tags: 'タグ',
  tagsHint: 'タグを追加',
  removeTag: 'タグ「{tag}」を外す',
  save: '保存',
  saving: '保存しています…',
  saved: '保存しました',
  cancel: 'キャンセル',
  close: '下書きを残して閉じる',
  draftKept: '下書きを保存しました',
  draftRestored: '保存していない下書きを復元しました。',
  failed: '保存できませんでした：',
  loading: 'メモを開いています…',
  refused:
    'このメモはここからは開けなくなりました。内容は残っています。サイドパネルから開いてください。',
};

/** What the annotation editor says, in the reader's note language. */
export function editorWording(language: NoteLanguage): EditorWording {
  return { en, 'zh-Hans': zhHans, ja }[language];
}
