import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBase } from '../../lib/knowledge/model';
import { compileSense } from '../../lib/spotting/sense';
import { encodeModel, readModel, type SpottingModel } from '../../lib/spotting/spotting-model';
import { readSentenceFolder } from '../evaluate/sentence-files';
import { examplesOf } from './examples';
import { trainModel } from './train-model';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Everything that decides the model's bytes, beside the knowledge base. */
const INPUTS = [
  'knowledge/sentences',
  'lib/knowledge',
  'lib/spotting',
  'lib/text',
  'scripts/evaluate',
  'scripts/train',
];
/** The texts that the model learns from. */
export const TRAINING = join(ROOT, 'knowledge/sentences');
const CACHE = join(ROOT, 'node_modules/.cache/sidelight');
/** Sentences are hashed into 2^14 buckets; four times as many gained one point of F1 where it was tried. */
export const BITS = 14;

/**
 * Trains the model from `knowledge/sentences`: the same bytes for the same sentences, lexicon and code. Kept between
 * builds under the hash of all three.
 *
 * @returns the path of its file.
 */
export async function buildModel(base: KnowledgeBase): Promise<string> {
  const cached = join(CACHE, `model-${await keyOf(base)}.bin`);
  if (existsSync(cached)) return cached;
  const texts = await readSentenceFolder(TRAINING);
  const examples = examplesOf(texts, compileSense(base.lexicon), BITS);
  const claims = base.claims.map(({ id }) => id);
  const file = encodeModel(trainModel(examples, claims, BITS).model);
  await mkdir(CACHE, { recursive: true });
  // Two builds may train at once; a file that is there is whole.
  const fresh = `${cached}.${process.pid}`;
  await writeFile(fresh, file);
  await rename(fresh, cached);
  return cached;
}

/** The model as the extension would load it. */
export async function loadModel(base: KnowledgeBase): Promise<SpottingModel> {
  const file = new Uint8Array(await readFile(await buildModel(base)));
  return readModel(
    file.buffer,
    base.claims.map(({ id }) => id),
  );
}

async function keyOf({ lexicon, claims }: KnowledgeBase): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([lexicon, claims.map(({ id }) => id)]));
  for (const input of INPUTS) {
    const files = await readdir(join(ROOT, input), { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
    for (const path of paths) {
      hash.update(`\0${path.slice(ROOT.length)}\0`);
      hash.update(await readFile(path));
    }
  }
  return hash.digest('hex').slice(0, 32);
}
