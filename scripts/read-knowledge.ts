import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { compileKnowledge, type KnowledgeFolder } from '../lib/knowledge/compile';
import { KnowledgeError } from '../lib/knowledge/knowledge-error';
import type { RawFile } from '../lib/knowledge/read-shape';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'knowledge');

/**
 * The compiled knowledge base as JSON text, the same bytes for the same folder.
 * @throws {KnowledgeError} naming every file that an editor has to mend.
 */
export async function buildKnowledge(folder: string = FOLDER): Promise<string> {
  return JSON.stringify(compileKnowledge(await readFolder(folder)));
}

/**
 * Reads the knowledge folder's files into plain data, unchecked.
 * @throws {KnowledgeError} when a file is missing or is not YAML.
 */
export async function readFolder(folder: string = FOLDER): Promise<KnowledgeFolder> {
  const problems: string[] = [];
  const read = (file: string) => readYaml(folder, file, problems);
  const readAll = (directory: string) => readYamlFiles(folder, directory, problems);

  const raw: KnowledgeFolder = {
    document: await readText(folder, 'document.txt', problems),
    attribution: await read('attribution.yaml'),
    sources: await read('sources.yaml'),
    doNotPrint: await read('do-not-print.yaml'),
    claims: await readAll('claims'),
    entries: await readAll('entries'),
    lexicon: Object.fromEntries(
      (await readAll('lexicon')).map(({ file, data }) => [camelCase(file), data]),
    ),
  };
  if (problems.length > 0) throw new KnowledgeError(problems);
  return raw;
}

async function readYamlFiles(
  folder: string,
  directory: string,
  problems: string[],
): Promise<RawFile[]> {
  const names = await readdir(join(folder, directory)).catch(() => {
    problems.push(`${directory}/: the folder is missing; restore it.`);
    return [];
  });
  const files = names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${directory}/${name}`);
  return Promise.all(
    files.map(async (file) => ({ file, data: await readYaml(folder, file, problems) })),
  );
}

async function readYaml(folder: string, file: string, problems: string[]): Promise<unknown> {
  const document = parseDocument(await readText(folder, file, problems));
  for (const { message } of document.errors) {
    const where = message.split('\n')[0]?.replace(/:$/u, '');
    problems.push(`${file}: this is not YAML: ${where}; mend the line it names.`);
  }
  return document.errors.length > 0 ? null : document.toJS();
}

async function readText(folder: string, file: string, problems: string[]): Promise<string> {
  return readFile(join(folder, file), 'utf8').catch(() => {
    problems.push(`${file}: the file is missing or cannot be read; restore it.`);
    return '';
  });
}

/** `lexicon/false-friends.yaml` → `falseFriends` */
function camelCase(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.yaml$/u, '')
    .replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
