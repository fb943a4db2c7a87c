import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type LabelledText, TextFileError } from './labelled-texts';

/** A sentence's line: its labels, if it touches a claim, two colons, its words. */
const SENTENCE = /^- (?:(asserts|reports|disputes)((?: [a-z-]+)+) )?:: (.+)$/;

/**
 * Reads a folder of labelled texts in the form in which editors write them (knowledge/README.md): one folder per
 * language, several texts a file.
 *
 * @throws {TextFileError} at the first line that is not of that form.
 */
export async function readSentenceFolder(folder: string): Promise<LabelledText[]> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.split(sep).join('/'));
  const texts: LabelledText[] = [];
  // In one order on every system: the model depends on it.
  for (const file of files.toSorted()) {
    const lang = file.split('/')[0] ?? '';
    const content = await readFile(join(folder, file), 'utf8');
    texts.push(...readSentenceFile(content, lang, file));
  }
  if (texts.length === 0) throw new TextFileError('it holds no text');
  return texts;
}

/** The texts of one file. @param name - tells the reader of an error where to look. */
export function readSentenceFile(content: string, lang: string, name: string): LabelledText[] {
  const texts: LabelledText[] = [];
  let title: string | undefined;
  let kind = '';
  let cyberPolicy: boolean | null = null;
  let sentences: LabelledText['sentences'][number][] = [];
  const close = () => {
    if (title === undefined) return;
    texts.push({ id: `${name}#${texts.length + 1}`, lang, title, kind, cyberPolicy, sentences });
  };
  for (const [index, line] of content.split('\n').entries()) {
    const where = `${name}, line ${index + 1}`;
    if (line.trim() === '') continue;
    if (line.startsWith('== ')) {
      close();
      title = line.slice(3).trim();
      [kind, cyberPolicy, sentences] = ['', null, []];
    } else if (title === undefined) {
      throw new TextFileError(`${where} stands before the first headline ("== …")`);
    } else if (line.startsWith('kind: ')) kind = line.slice(6).trim();
    else if (line === 'policy: yes' || line === 'policy: no') cyberPolicy = line.endsWith('yes');
    else sentences.push(readSentence(line, where));
  }
  close();
  return texts;
}

function readSentence(line: string, where: string): LabelledText['sentences'][number] {
  const [whole, stance, claims, text] = SENTENCE.exec(line) ?? [];
  if (whole === undefined || text === undefined) {
    throw new TextFileError(
      `${where} is neither a field nor a sentence ("- asserts claim-id :: …")`,
    );
  }
  return { text, claims: claims?.trim().split(' ') ?? [], stance: stance ?? null };
}
