import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readKnowledgeBase } from '../../../lib/knowledge/load';
import { compileSense } from '../../../lib/spotting/sense';
import { encodeModel } from '../../../lib/spotting/spotting-model';
import { readSentenceFile } from '../../../scripts/evaluate/sentence-files';
import { buildKnowledge } from '../../../scripts/read-knowledge';
import { buildModel } from '../../../scripts/train/build-model';
import { examplesOf } from '../../../scripts/train/examples';
import { trainModel } from '../../../scripts/train/train-model';

const base = readKnowledgeBase(JSON.parse(await buildKnowledge()));

/** Milliseconds: where no build has trained it before. */
const TRAINING = 120_000;

it(
  'is, to the last byte, the model whose figures stand in its card',
  async () => {
    const card = await readFile('knowledge/MODEL.md', 'utf8');
    const file = await readFile(await buildModel(base));
    // Another hash: run `npm run card`, which measures the new model.
    expect(card).toContain(createHash('sha256').update(file).digest('hex'));
  },
  TRAINING,
);

it('is the same when trained again', () => {
  const content = Array.from(
    { length: 10 },
    (_, number) => `== Japan's cyber law, part ${number}
kind: japan-news
policy: yes
- asserts network-intrusion :: Officers of unit ${number} may break into servers in Japan.
- reports constitutional-limits :: Lawyers of city ${number} say that privacy suffers in Japan.
- :: The vote of day ${number} was open.
`,
  ).join('\n');
  const train = () => {
    const texts = readSentenceFile(content, 'en', 'en/1.txt');
    const claims = base.claims.map(({ id }) => id);
    return encodeModel(
      trainModel(examplesOf(texts, compileSense(base.lexicon), 8), claims, 8).model,
    );
  };
  const [once, again] = [train(), train()];
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  // And it learned something: not all of its weights are 0.
  expect(once.subarray(once.indexOf(10) + 1).some((weight) => weight !== 0)).toBe(true);
});
