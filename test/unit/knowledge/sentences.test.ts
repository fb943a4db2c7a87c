import { describe, expect, it } from 'vitest';
import { TextFileError } from '../../../scripts/evaluate/labelled-texts';
import { overlapsOf } from '../../../scripts/evaluate/overlap';
import { readSentenceFile, readSentenceFolder } from '../../../scripts/evaluate/sentence-files';
import { readFolder } from '../../../scripts/read-knowledge';

const texts = await readSentenceFolder('knowledge/sentences');
const sentences = texts.flatMap(({ id, sentences: all }) => all.map((one) => ({ ...one, id })));

describe('the labelled sentences', () => {
  it('name only claims that the knowledge base has', async () => {
    const known = new Set(
      (await readFolder()).claims.map(({ file }) => file.replace(/^.*\/|\.yaml$/g, '')),
    );
    const unknown = sentences.flatMap(({ claims }) => claims ?? []).filter((id) => !known.has(id));
    expect(unknown).toEqual([]);
  });

  it('label no claim in a text that is not about cyber policy', () => {
    const wrong = texts.filter(
      ({ cyberPolicy, sentences: all }) =>
        cyberPolicy === null || (!cyberPolicy && all.some(({ claims }) => claims?.length)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('say nothing twice', () => {
    const seen = new Set<string>();
    const twice = sentences.filter(({ text }) => seen.size === seen.add(text).size);
    expect(twice.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});

describe('the held-out texts', () => {
  it('share no sentence with those that the model learns from', async () => {
    const heldOut = await readSentenceFolder('knowledge/held-out');
    const shared = overlapsOf(heldOut, texts);
    expect(shared.map(({ text, sentence }) => `${text}: ${sentence}`)).toEqual([]);
  });
});

describe('a file of labelled sentences', () => {
  it('is read with its labels', () => {
    const content = '== A\nkind: x\npolicy: yes\n- reports a-b c-d :: One.\n- :: Two.\n';
    expect(readSentenceFile(content, 'en', 'en/1.txt')).toEqual([
      {
        id: 'en/1.txt#1',
        lang: 'en',
        title: 'A',
        kind: 'x',
        cyberPolicy: true,
        sentences: [
          { text: 'One.', claims: ['a-b', 'c-d'], stance: 'reports' },
          { text: 'Two.', claims: [], stance: null },
        ],
      },
    ]);
  });

  it.each([
    ['a sentence before any headline', '- :: One.', 'line 1 stands before'],
    ['an unknown stance', '== A\n- doubts a-b :: One.', 'line 2 is neither'],
    ['a label without a claim', '== A\n- asserts :: One.', 'line 2 is neither'],
    ['a line that is nothing', '== A\nOne.', 'line 2 is neither'],
  ])('is refused for %s', (_, content, says) => {
    const read = () => readSentenceFile(content, 'en', 'en/1.txt');
    expect(read).toThrow(TextFileError);
    expect(read).toThrow(says);
  });
});
