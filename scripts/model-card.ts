// `npm run card`: trains the model and writes what was measured of it into knowledge/MODEL.md, below the line that says
// so; what stands above it, people write.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKnowledgeBase } from '../lib/knowledge/load';
import { compileSense } from '../lib/spotting/sense';
import { compileSpotter } from '../lib/spotting/spotter';
import type { LabelledText } from './evaluate/labelled-texts';
import { overlapsOf } from './evaluate/overlap';
import { type PredictedText, predict } from './evaluate/predict';
import { scoresOf } from './evaluate/scores';
import { readSentenceFolder } from './evaluate/sentence-files';
import { buildKnowledge } from './read-knowledge';
import { BITS, buildModel, loadModel, ROOT, TRAINING } from './train/build-model';
import { examplesOf } from './train/examples';
import { isArticle, trainModel, type Unseen } from './train/train-model';
import { predictedOf } from './train/unseen-predictions';

const CARD = join(ROOT, 'knowledge/MODEL.md');
const MEASURED = '<!-- Measured: written by `npm run card`. -->';
/** Parts of the scale of scores in the table of calibration. */
const BINS = 5;

const base = readKnowledgeBase(JSON.parse(await buildKnowledge()));
const file = await readFile(await buildModel(base));
const learned = await readSentenceFolder(TRAINING);
const heldOut = await readSentenceFolder(join(ROOT, 'knowledge/held-out'));
const spotter = compileSpotter(base.lexicon, await loadModel(base));
const claims = base.claims.map(({ id }) => id);
const { model, unseen } = trainModel(
  examplesOf(learned, compileSense(base.lexicon), BITS),
  claims,
  BITS,
);

const found = heldOut.map((text) => predict(spotter, text));

const measured = [
  '## The model',
  `SHA-256 \`${createHash('sha256').update(file).digest('hex')}\`, ${file.length} bytes.`,
  '## What it learned from',
  sizesOf(learned),
  '## Held-out texts',
  `Written by somebody who had seen neither the cues nor the training texts. ${overlapsOf(heldOut, learned).length} of their sentences stand in the training texts nearly word for word.`,
  sizesOf(heldOut),
  fenced(scoresOf(heldOut, found)),
  'Claims by language, each cell as right / wrong / missed:',
  claimsByLanguage(heldOut, found),
  '## Cross-validation on the training texts',
  'Five parts; each text is judged by a model that learned from the other four. Sheets, whose sentences are denser than any page, are left out. Thresholds and the weights of signs were chosen on these same judgements.',
  fenced(crossValidated(unseen)),
  '## Calibration of the page score',
  'In the same cross-validation: how many texts with such a score are on cyber policy.',
  calibrationOf(unseen),
].join('\n\n');

const card = await readFile(CARD, 'utf8');
const head = card.split(MEASURED)[0]?.trimEnd() ?? '';
await writeFile(CARD, `${head}\n\n${MEASURED}\n\n${measured}\n`);
process.stdout.write(`${CARD} is written.\n`);

function crossValidated(all: readonly Unseen[]): string {
  const articles = all.filter(({ page }) => isArticle(page));
  return scoresOf(
    articles.map(({ page }) => page.text),
    articles.map((text) => predictedOf(text, model)),
  );
}

/** For each claim and language of the texts on cyber policy: found and right, found and wrong, missed. */
function claimsByLanguage(
  texts: readonly LabelledText[],
  predicted: readonly PredictedText[],
): string {
  const languages = [...new Set(texts.map(({ lang }) => lang))].toSorted();
  const cell = (claim: string, lang: string) => {
    const counts = { right: 0, wrong: 0, missed: 0 };
    for (const [index, text] of texts.entries()) {
      if (text.lang !== lang || !text.cyberPolicy) continue;
      for (const [at, { claims: labels }] of text.sentences.entries()) {
        const isTrue = labels?.includes(claim) ?? false;
        const isFound = predicted[index]?.sentences[at]?.claims.includes(claim) ?? false;
        if (isFound) counts[isTrue ? 'right' : 'wrong']++;
        else if (isTrue) counts.missed++;
      }
    }
    return `${counts.right} / ${counts.wrong} / ${counts.missed}`;
  };
  return [
    `| claim | ${languages.join(' | ')} |`,
    `| --- |${' --- |'.repeat(languages.length)}`,
    ...claims.map((id) => `| ${id} | ${languages.map((lang) => cell(id, lang)).join(' | ')} |`),
  ].join('\n');
}

function sizesOf(texts: readonly LabelledText[]): string {
  const languages = [...new Set(texts.map(({ lang }) => lang))].toSorted();
  const row = (name: string, of: readonly LabelledText[]) => {
    const sentences = of.flatMap((text) => text.sentences);
    const touching = sentences.filter(({ claims: all }) => (all?.length ?? 0) > 0).length;
    const policy = of.filter(({ cyberPolicy }) => cyberPolicy).length;
    return `| ${name} | ${of.length} | ${policy} | ${sentences.length} | ${touching} |`;
  };
  return [
    '| language | texts | on cyber policy | sentences | that touch a claim |',
    '| --- | --- | --- | --- | --- |',
    ...languages.map((lang) =>
      row(
        lang,
        texts.filter((text) => text.lang === lang),
      ),
    ),
    row('all', texts),
  ].join('\n');
}

function calibrationOf(all: readonly Unseen[]): string {
  const rows = Array.from({ length: BINS }, (_, bin) => {
    const texts = all.filter(({ topicOdds }) => {
      const score = 1 / (1 + Math.exp(-topicOdds));
      return Math.min(BINS - 1, Math.floor(score * BINS)) === bin;
    });
    const policy = texts.filter(({ page }) => page.isCyberPolicy).length;
    const range = `${(bin / BINS).toFixed(1)} to ${((bin + 1) / BINS).toFixed(1)}`;
    return `| ${range} | ${texts.length} | ${texts.length === 0 ? '–' : (policy / texts.length).toFixed(2)} |`;
  });
  return ['| score | texts | share on cyber policy |', '| --- | --- | --- |', ...rows].join('\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
