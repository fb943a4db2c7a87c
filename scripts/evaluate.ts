// Scores the extension's spotter on labelled texts: `npm run --silent evaluate -- FILE.jsonl [--json]`, or a folder
// in the form of knowledge/sentences.
// A text's labels never reach the spotter; only its title, language and sentences do.
import { readFile, stat } from 'node:fs/promises';
import type { Lexicon } from '../lib/knowledge/model';
import type { Stance } from '../lib/spotting/mention';
import { compileSpotter, type Spotter } from '../lib/spotting/spotter';
import { isObject, type LabelledText, readTexts, TextFileError } from './evaluate/labelled-texts';
import { scoresOf } from './evaluate/scores';
import { readSentenceFolder } from './evaluate/sentence-files';
import { buildKnowledge } from './read-knowledge';

export interface PredictedText {
  readonly id: string;
  readonly cyberPolicy: boolean;
  readonly score: number;
  readonly sentences: readonly {
    readonly claims: readonly string[];
    readonly stance: Stance | null;
  }[];
}

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
  const spotter = compileSpotter(await bundledLexicon());
  const predictions = texts.map((text) => predict(spotter, text));
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ texts: predictions })}\n`);
  else process.stdout.write(`${scoresOf(texts, predictions)}\n`);
  return 0;
}

async function bundledLexicon(): Promise<Lexicon> {
  const base: unknown = JSON.parse(await buildKnowledge());
  if (!isObject(base)) throw new Error('The compiled knowledge base is no object.');
  // Written by compileKnowledge a moment ago, in this process.
  return base.lexicon as Lexicon;
}

/** Lays the text out as a page, spots, and gives each mention to the labelled sentence that it covers most. */
function predict(spotter: Spotter, { id, lang, title, sentences }: LabelledText): PredictedText {
  const glue = lang.startsWith('zh') || lang === 'ja' ? '' : ' ';
  const starts: number[] = [];
  let text = `${title}\n`;
  for (const [index, { text: sentence }] of sentences.entries()) {
    if (index > 0) text += glue;
    starts.push(text.length);
    text += sentence;
  }
  const article = { start: 0, end: text.length };
  const { topic, mentions } = spotter.report({ text, article, title, lang });
  const predicted = sentences.map(() => ({
    claims: new Set<string>(),
    stance: null as Stance | null,
  }));
  for (const { claim, span, stance } of mentions) {
    let best: number | undefined;
    let most = 0;
    for (const [index, start] of starts.entries()) {
      const end = start + (sentences[index]?.text.length ?? 0);
      const overlap = Math.min(end, span.end) - Math.max(start, span.start);
      if (overlap > most) [best, most] = [index, overlap];
    }
    const target = best === undefined ? undefined : predicted[best];
    if (!target) continue;
    target.claims.add(claim);
    target.stance ??= stance;
  }
  return {
    id,
    cyberPolicy: topic.isCyberPolicy,
    score: topic.score,
    sentences: predicted.map(({ claims, stance }) => ({ claims: [...claims], stance })),
  };
}

process.exitCode = await main(process.argv.slice(2));
