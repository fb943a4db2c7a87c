// `npm run check:w3c -- DIR`: what Sidelight exports meets every MUST of the Web Annotation tests in DIR, its correct
// samples come out as they went in, and each incorrect one is refused with a reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import * as v from 'valibot';
import { createAnnotation, editAnnotation } from '../lib/annotation/create';
import { isSameJson } from '../lib/annotation/json';
import { toCollection, toJsonLd } from '../lib/annotation/json-ld';
import type { UserAnnotation } from '../lib/annotation/model';
import { readAnnotation } from '../lib/annotation/read';
import { planImport, readItems } from '../lib/exchange/import-plan';
import { openFile } from '../lib/exchange/open-file';

const NOW = '2026-11-23T12:00:00.000Z';
const READING = { now: NOW, canonical: (address: string) => address.replace(/#.*/s, '') };
const assertions = v.object({ assertions: v.array(v.string()) });
const schemaShape = v.looseObject({ expectedResult: v.optional(v.string(), 'valid') });

const [folder] = process.argv.slice(2);
process.exitCode = folder === undefined || !existsSync(folder) ? absent(folder) : check(folder);

function absent(dir: string | undefined): number {
  process.stdout.write(
    dir === undefined
      ? 'Usage: npm run check:w3c -- DIR, a folder with the data of the Web Annotation tests.\n'
      : `There is no folder "${dir}"; nothing was checked.\n`,
  );
  return 2;
}

function check(dir: string): number {
  const faults: string[] = [];
  const own = samples();
  const collection: unknown = JSON.parse(JSON.stringify(toCollection(own, NOW)));
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  for (const file of jsonFiles(join(dir, 'definitions'))) {
    ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), basename(file));
  }
  const musts = mustsOf(dir, 'annotations/annotationMusts.test');
  const collectionMusts = mustsOf(dir, 'collections/collectionMusts.test');
  const failsOf = (paths: readonly string[], data: unknown, name: string) => {
    for (const path of paths) {
      const schema = JSON.parse(readFileSync(join(dir, path), 'utf8'));
      const { expectedResult } = v.parse(schemaShape, schema);
      const { id: _, ...bare } = schema;
      const isValid = ajv.validate(bare, data);
      if (isValid !== (expectedResult === 'valid')) faults.push(`${name} fails ${path}`);
    }
  };
  for (const annotation of own) {
    const json: unknown = JSON.parse(JSON.stringify(toJsonLd(annotation, NOW)));
    failsOf(musts, json, annotation.id);
  }
  failsOf(collectionMusts, collection, 'the collection');
  const ours = faults.length;
  process.stdout.write(
    `${musts.length} MUSTs on ${own.length} exported annotations, ${collectionMusts.length} on their collection: ${ours} failed\n`,
  );

  const correct = jsonFiles(join(dir, 'samples/correct'));
  let items = 0;
  for (const file of correct) {
    const opened = openFile(readFileSync(file, 'utf8'));
    if (opened.kind === 'refused') {
      faults.push(`${basename(file)} is refused: ${opened.fault}`);
      continue;
    }
    const read = readItems(opened.items, READING);
    for (const { fault, property, line } of read.refused) {
      faults.push(`${basename(file)}, line ${line}: ${fault} (${property})`);
    }
    const plan = planImport(read, new Map());
    for (const { annotation } of plan.fresh) {
      items++;
      const original = opened.items.find(({ item }) => item?.id === annotation.id)?.item;
      const written: unknown = JSON.parse(JSON.stringify(toJsonLd(annotation, NOW)));
      if (!isSameJson(written, original))
        faults.push(`${basename(file)}: ${annotation.id} changed`);
    }
  }
  process.stdout.write(
    `${correct.length} correct samples, ${items} annotations in and out: ${faults.length - ours} failed\n`,
  );

  const before = faults.length;
  const incorrect = jsonFiles(join(dir, 'samples/incorrect'));
  for (const file of incorrect) {
    const opened = openFile(readFileSync(file, 'utf8'));
    if (opened.kind === 'refused') continue;
    const { records } = readItems(opened.items, READING);
    if (records.length > 0) faults.push(`${basename(file)} is imported`);
  }
  process.stdout.write(
    `${incorrect.length} incorrect samples: ${faults.length - before} not refused\n`,
  );
  for (const fault of faults) process.stdout.write(`    ${fault}\n`);
  return faults.length > 0 ? 1 : 0;
}

function mustsOf(dir: string, file: string): string[] {
  const data: unknown = JSON.parse(readFileSync(join(dir, file), 'utf8'));
  return v.parse(assertions, data).assertions;
}

function jsonFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(dir, name));
}

/** A highlight, a comment with all that Sidelight keeps, a note on a page, and an imported one that was changed. */
function samples(): UserAnnotation[] {
  const source = readAnnotation({
    id: 'urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427',
    type: 'Annotation',
    motivation: 'highlighting',
    created: NOW,
    modified: NOW,
    body: [],
    target: {
      type: 'SpecificResource',
      source: 'https://news.example/law',
      selector: [
        { type: 'TextQuoteSelector', exact: 'in orbit', prefix: 'kept ', suffix: '.' },
        { type: 'TextPositionSelector', start: 5, end: 13 },
        { type: 'FragmentSelector', value: 'p2', conformsTo: 'http://tools.ietf.org/rfc/rfc3236' },
        { type: 'CssSelector', value: 'main > p' },
      ],
      styleClass: 'pink',
    },
    pageTitle: 'A law',
  });
  if (!source) throw new Error('The sample cannot be read.');
  const highlight = createAnnotation(source.target, {
    id: source.id,
    now: NOW,
    pageTitle: 'A law',
    pageAuthor: 'A. Writer',
    pagePublished: '2026-11-20',
    about: [{ kind: 'claim', id: 'a-claim' }],
  });
  const edit = {
    text: '*Hm.*',
    format: 'text/markdown',
    tags: ['a', '法'],
    colour: 'green',
  } as const;
  const comment: UserAnnotation = {
    ...editAnnotation(highlight, edit, NOW),
    id: 'urn:uuid:2',
    history: [{ selector: highlight.target.selector, until: NOW, why: 'extended' }],
    conflictOf: highlight.id,
  };
  const note = { ...comment, id: 'urn:uuid:3', target: { ...comment.target, selector: [] } };
  const opened = openFile(
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:4',
      type: 'Annotation',
      body: 'https://elsewhere.example/video',
      target: ['https://news.example/a#b', 'urn:isbn:0'],
    }),
  );
  const read = opened.kind === 'items' ? readItems(opened.items, READING).records : [];
  const changed = read.map(({ annotation }) => editAnnotation(annotation, edit, NOW));
  return [highlight, comment, note, ...changed];
}
