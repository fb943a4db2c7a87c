/** One text of an evaluation file; labels are absent in files that only want predictions. */
export interface LabelledText {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly cyberPolicy: boolean | null;
  readonly kind: string;
  readonly sentences: readonly {
    readonly text: string;
    readonly claims: readonly string[] | null;
    readonly stance: string | null;
  }[];
}

/** What is wrong with an evaluation file, with the number of the line. */
export class TextFileError extends Error {}

/** @throws {TextFileError} at the first line that is not a text: an object with `id`, `lang`, `title`, `sentences`. */
export function readTexts(jsonl: string): LabelledText[] {
  const texts: LabelledText[] = [];
  // Some editors write a byte order mark.
  for (const [index, line] of jsonl
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() !== '') texts.push(readText(line, `line ${index + 1}`));
  }
  if (texts.length === 0) throw new TextFileError('it holds no text');
  return texts;
}

function readText(line: string, where: string): LabelledText {
  const raw = parse(line, where);
  if (!isObject(raw)) throw new TextFileError(`${where} is not a JSON object`);
  const { id, lang, title, cyberPolicy, kind, sentences } = raw;
  if (typeof id !== 'string') throw new TextFileError(`${where} has no "id" that is a string`);
  if (typeof lang !== 'string') throw new TextFileError(`${where} has no "lang" that is a string`);
  if (title !== undefined && typeof title !== 'string') {
    throw new TextFileError(`${where} has a "title" that is not a string`);
  }
  if (!Array.isArray(sentences)) throw new TextFileError(`${where} has no list of "sentences"`);
  return {
    id,
    lang,
    title: title ?? '',
    cyberPolicy: typeof cyberPolicy === 'boolean' ? cyberPolicy : null,
    kind: typeof kind === 'string' ? kind : '',
    sentences: sentences.map((sentence: unknown, at) => readSentence(sentence, where, at + 1)),
  };
}

function readSentence(raw: unknown, where: string, number: number) {
  const text = isObject(raw) ? raw.text : raw;
  if (typeof text !== 'string') {
    throw new TextFileError(`${where}: sentence ${number} has no "text" that is a string`);
  }
  const claims = isObject(raw) ? raw.claims : null;
  const stance = isObject(raw) ? raw.stance : null;
  return {
    text,
    claims: Array.isArray(claims) ? claims.filter((claim) => typeof claim === 'string') : null,
    stance: typeof stance === 'string' ? stance : null,
  };
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new TextFileError(`${where} is not JSON`);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
