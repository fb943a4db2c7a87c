// Scores the extension's spotter on labelled texts: `npm run --silent evaluate -- FILE.jsonl [--json]`, or a folder
// in the form of knowledge/sentences.
// A text's labels never reach the spotter; only its title, language and sentences do.
import { readFile, stat } from 'node:fs/promises';
import { readKnowledgeBase } from '../lib/knowledge/load';
import { compileSpotter } from '../lib/spotting/spotter';
import { type LabelledText, readTexts, TextFileError } from './evaluate/labelled-texts';
import { overlapsOf } from './evaluate/overlap';
import { predict } from './evaluate/predict';
import { scoresOf } from './evaluate/scores';
import { readSentenceFolder } from './evaluate/sentence-files';
import { buildKnowledge } from './read-knowledge';
import { loadModel, TRAINING } from './train/build-model';

async function main(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const [file] = files;
  if (file === undefined || files.length > 1) {
    process.stderr.write('Usage: npm run --silent evaluate -- FILE.jsonl|FOLDER [--json]\n');
    return 2;
  }
  let texts: readonly LabelledText[];
  try {
    const isFolder = (await stat(file)).isDirectory();
    texts = isFolder ? await readSentenceFolder(file) : readTexts(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof TextFileError ? error.message : 'it cannot be read';
    process.stderr.write(`${file}: ${reason}.\n`);
    return 2;
  }
  const base = readKnowledgeBase(JSON.parse(await buildKnowledge()));
  const spotter = compileSpotter(base.lexicon, await loadModel(base));
  const predictions = texts.map((text) => predict(spotter, text));
  const taught = overlapsOf(texts, await readSentenceFolder(TRAINING));
  if (taught.length > 0) {
    process.stderr.write(
      `${taught.length} sentences stand in the texts that the model learned from (nearly) word for word: the figures are better than the model is. First: ${taught[0]?.text}.\n`,
    );
  }
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ texts: predictions })}\n`);
  else process.stdout.write(`${scoresOf(texts, predictions)}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
