import { describe, expect, it } from 'vitest';
import { toBackup } from '../../../lib/annotation/backup';
import { editAnnotation } from '../../../lib/annotation/create';
import { toCollection } from '../../../lib/annotation/json-ld';
import { idsOf, planImport, readItems, stepsOf } from '../../../lib/exchange/import-plan';
import { openFile } from '../../../lib/exchange/open-file';
import { comment, highlight } from '../annotation/samples';
import { FILES, READING } from './files';

const read = (text: string) => {
  const opened = openFile(text);
  if (opened.kind === 'refused') throw new Error(`${opened.fault} in line ${opened.line}`);
  return readItems(opened.items, READING);
};

describe('openFile', () => {
  it.each(FILES)('recognises $name', ({ text, format, count }) => {
    expect(openFile(text)).toMatchObject({ kind: 'items', format });
    expect(read(text).refused).toEqual([]);
    expect(read(text).records).toHaveLength(count);
  });

  it.each<[string, string, object]>([
    ['an empty file', ' \n', { fault: 'empty' }],
    ['words', 'this is no JSON', { fault: 'not-json', line: 1, column: 1 }],
    [
      'a comma too many',
      '{\n  "type": "Annotation",\n}',
      { fault: 'not-json', line: 3, column: 1 },
    ],
    ['a cut file', '[{"a": 1},\n{"b": "x', { fault: 'not-json', line: 2, column: 7 }],
    ['endless nesting', '['.repeat(100_000), { fault: 'not-json' }],
    ['deep nesting', '['.repeat(100) + ']'.repeat(100), { fault: 'too-deep' }],
    ['other JSON', '{"name": "package"}', { fault: 'unknown-format' }],
    [
      'a collection whose pages are elsewhere',
      '{"type":"AnnotationCollection","first":"a:b"}',
      { fault: 'elsewhere' },
    ],
    ['a broken quotation', 'Highlight,Note\n"a,b\n', { fault: 'not-csv', line: 2 }],
  ])('refuses %s and says where', (_, text, expected) => {
    expect(openFile(text)).toMatchObject({ kind: 'refused', ...expected });
  });

  it('says in which line a refused item begins', () => {
    const text = '[\n{"type":"Annotation"},\n{"type":"Person"}\n]';
    expect(read(text).refused).toMatchObject([
      { fault: 'no-context', line: 2 },
      { fault: 'not-an-annotation', line: 3 },
    ]);
  });
});

describe('planImport', () => {
  it.each(FILES)('has nothing to do for $name the second time', ({ text, count }) => {
    const first = planImport(read(text), new Map());
    expect(first).toMatchObject({ same: [], conflicts: [], refused: [] });
    expect(first.fresh).toHaveLength(count);
    const stored = new Map(first.fresh.map((kept) => [kept.annotation.id, kept]));
    const second = planImport(read(text), stored);
    expect(second).toMatchObject({ fresh: [], conflicts: [], refused: [] });
    expect(stepsOf(second, 'both')).toEqual([]);
  });

  it.each(FILES)(
    'knows its own export of $name again, also when the reader has changed it',
    ({ text }) => {
      const { fresh } = planImport(read(text), new Map());
      const edit = { text: 'Mine.', format: 'text/plain', tags: ['t'], colour: 'pink' } as const;
      const changed = fresh.map(({ annotation }) => editAnnotation(annotation, edit, READING.now));
      const copies = fresh.map(({ annotation }) => ({ ...annotation, conflictOf: 'urn:uuid:0' }));
      for (const all of [changed, copies]) {
        const stored = new Map(all.map((one) => [one.id, { annotation: one, deleted: '' }]));
        const exported = JSON.stringify(toCollection(all, READING.now));
        const plan = planImport(read(exported), stored);
        expect(plan).toMatchObject({ fresh: [], conflicts: [], refused: [] });
      }
    },
  );

  const mine = { annotation: { ...comment, modified: '2026-11-23T10:00:00.000Z' }, deleted: '' };
  const theirs = toBackup(
    [{ annotation: { ...highlight, modified: '2026-11-23T11:00:00.000Z' }, deleted: '' }],
    READING.now,
  );
  const stored = new Map([[mine.annotation.id, mine]]);

  it('keeps both of a conflict, and finds them the second time', () => {
    const plan = planImport(read(theirs), stored);
    expect(plan.conflicts).toHaveLength(1);
    const [step] = stepsOf(plan, 'both');
    if (step?.kind !== 'add') throw new Error('Nothing is added.');
    expect(step.record.annotation).toMatchObject({ conflictOf: highlight.id, body: [] });
    expect(idsOf(read(theirs))).toContain(step.record.annotation.id);
    const after = new Map([...stored, [step.record.annotation.id, step.record]]);
    expect(stepsOf(planImport(read(theirs), after), 'both')).toEqual([]);
  });

  it('replaces what is older, and never what is newer', () => {
    expect(stepsOf(planImport(read(theirs), stored), 'newer')).toMatchObject([
      { kind: 'replace', since: mine.annotation.modified },
    ]);
    const newer = { ...mine, annotation: { ...comment, modified: '2026-11-23T11:30:00.000Z' } };
    const plan = planImport(read(theirs), new Map([[highlight.id, newer]]));
    expect(stepsOf(plan, 'newer')).toEqual([]);
  });

  it('takes out of the bin what is in the file, and puts nothing into it', () => {
    const kept = toBackup([{ annotation: comment, deleted: '' }], READING.now);
    const binned = toBackup([{ annotation: comment, deleted: READING.now }], READING.now);
    const inBin = new Map([[comment.id, { annotation: comment, deleted: READING.now }]]);
    const here = new Map([[comment.id, { annotation: comment, deleted: '' }]]);
    expect(stepsOf(planImport(read(kept), inBin), 'both')).toEqual([
      { kind: 'restore', id: comment.id },
    ]);
    expect(stepsOf(planImport(read(binned), here), 'both')).toEqual([]);
  });
});
