import * as v from 'valibot';
import { NOTE_LANGUAGES } from './model';

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English (en)',
  'zh-Hans': 'Simplified Chinese (zh-Hans)',
  ja: 'Japanese (ja)',
};

/** A file of the knowledge folder as it was parsed; `file` is its path within the folder. */
export interface RawFile {
  readonly file: string;
  readonly data: unknown;
}

/** Reads one parsed file against its shape; what is wrong is appended to `problems`, a sentence each, and null returned. */
export function readShape<const Schema extends v.GenericSchema>(
  schema: Schema,
  { file, data }: RawFile,
  problems: string[],
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push(`${file}: ${sentenceOf(issue)}`);
  return null;
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => key) ?? [];
  const last = keys.at(-1);
  const isMissing = issue.received === 'undefined' || issue.input === null || issue.input === '';
  const language = NOTE_LANGUAGES.find((candidate) => candidate === last);
  if (language && isMissing) {
    return `${place(keys.slice(0, -1))} has no ${LANGUAGE_NAMES[language]} text; write the translation.`;
  }
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `"${String(last)}" is not a field here; correct its spelling or remove it.`;
  }
  if (issue.type === 'strict_object' && isMissing) {
    return `the field ${place(keys)} is missing; add it${hint(issue.message)}.`;
  }
  return `${place(keys)}: ${issue.message}${found(issue)}.`;
}

/** valibot's own messages say "Invalid …"; only ours tell the editor what to write. */
function hint(message: string): string {
  return message.startsWith('Invalid') ? '' : `: ${message}`;
}

function found({ input }: v.BaseIssue<unknown>): string {
  return typeof input === 'string' && input.length < 80 && input !== ''
    ? ` (found "${input}")`
    : '';
}

/** `othersSay[1].text`, counting list items from 1 as an editor does. */
function place(keys: readonly unknown[]): string {
  const text = keys
    .map((key, i) => (typeof key === 'number' ? ` no. ${key + 1}` : `${i > 0 ? ' › ' : ''}${key}`))
    .join('');
  return text === '' ? 'the file' : `"${text}"`;
}
