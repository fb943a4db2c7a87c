import { compileLexicon } from './compile-lexicon';
import { compileRules, forbiddenIn, type PrintRule } from './do-not-print';
import {
  ATTRIBUTION,
  CLAIM,
  DO_NOT_PRINT,
  ENTRY,
  type RawClaim,
  type RawEntry,
  SOURCES,
} from './folder-shapes';
import { formKey } from './form-key';
import { KnowledgeError } from './knowledge-error';
import {
  type Claim,
  type ClaimId,
  type Entry,
  type EntryId,
  type KnowledgeBase,
  type Passage,
  PLACES,
  type Source,
  type SourceId,
} from './model';
import { readDocument } from './read-document';
import { type RawFile, readShape } from './read-shape';

/** The knowledge folder, parsed and not yet trusted. */
export interface KnowledgeFolder {
  /** `document.txt`, verbatim. */
  readonly document: string;
  readonly attribution: unknown;
  readonly sources: unknown;
  readonly doNotPrint: unknown;
  readonly claims: readonly RawFile[];
  readonly entries: readonly RawFile[];
  /** The files of `lexicon/`, keyed by file name in camelCase. */
  readonly lexicon: unknown;
}

/**
 * Compiles the folder: checks every id, translation and citation, and copies the passages from the document by place.
 * Claims stand in the order of the document, entries in that of their ids; the result depends on nothing else.
 * @throws {KnowledgeError} with every problem of the folder, not only the first.
 */
export function compileKnowledge(folder: KnowledgeFolder): KnowledgeBase {
  const passages = readDocument(folder.document);
  const title = passages.find(({ place }) => place === 'title')?.text ?? '';
  const problems: string[] = [];

  const attribution = readShape(
    ATTRIBUTION,
    { file: 'attribution.yaml', data: folder.attribution },
    problems,
  );
  const sources = compileSources(folder.sources, problems);
  const known: Known = {
    claims: idsOf(folder.claims),
    sources: new Set(sources.map(({ id }) => id)),
  };
  const claims = readFiles(CLAIM, folder.claims, problems)
    .map(({ file, value }) => compileClaim(file, value, passages, known, problems))
    .sort(byPlaceThenId);
  const entries = readFiles(ENTRY, folder.entries, problems)
    .map(({ file, value }) => compileEntry(file, value, known, problems))
    .sort((a, b) => compareIds(a.id, b.id));
  problems.push(...sharedForms(entries));
  problems.push(...forbidden(folder, problems));
  const { lexicon, problems: lexiconProblems } = compileLexicon(folder.lexicon, known.claims);
  problems.push(...lexiconProblems);

  if (problems.length > 0 || !attribution) throw new KnowledgeError(problems);
  return {
    format: 'sidelight-knowledge',
    version: 1,
    attribution: { title, ...attribution },
    claims,
    entries,
    sources,
    lexicon,
  };
}

interface Known {
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** A file is named after its id, so that an id is declared even while its file is still broken. */
function idsOf(files: readonly RawFile[]): Set<string> {
  return new Set(files.map(({ file }) => baseName(file)));
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/u, '');
}

function readFiles<Schema extends typeof CLAIM | typeof ENTRY>(
  schema: Schema,
  files: readonly RawFile[],
  problems: string[],
) {
  const firstOf = new Map<string, string>();
  return files.flatMap((raw) => {
    const value = readShape(schema, raw, problems);
    if (!value) return [];
    const { file } = raw;
    if (value.id !== baseName(file)) {
      problems.push(
        `${file}: its id is "${value.id}"; name the file ${value.id}.yaml or correct the id.`,
      );
    }
    const first = firstOf.get(value.id);
    if (first)
      problems.push(`${file}: the id "${value.id}" is already that of ${first}; choose another.`);
    else firstOf.set(value.id, file);
    return [{ file, value }];
  });
}

function compileSources(data: unknown, problems: string[]): Source[] {
  const file = 'sources.yaml';
  const sources = readShape(SOURCES, { file, data }, problems) ?? [];
  const seen = new Set<string>();
  return sources.map((source) => {
    if (seen.has(source.id)) {
      problems.push(
        `${file}: the source id ${source.id} is declared twice; give one of them another id.`,
      );
    }
    seen.add(source.id);
    return { ...source, id: source.id as SourceId };
  });
}

function compileClaim(
  file: string,
  { places, ...claim }: RawClaim,
  passages: readonly Passage[],
  known: Known,
  problems: string[],
): Claim {
  if (places.length === 0) {
    problems.push(
      `${file}: the claim cites no place of the document; add "places", of ${PLACES.join(', ')}.`,
    );
  }
  const lists = [
    { where: 'sources', ids: claim.sources },
    ...claim.othersSay.map(({ sources }, i) => ({ where: `othersSay no. ${i + 1}`, ids: sources })),
  ];
  for (const { where, ids } of lists) problems.push(...citationProblems(file, where, ids, known));
  return {
    ...claim,
    id: claim.id as ClaimId,
    passages: passages.filter(({ place }) => places.includes(place)),
    othersSay: claim.othersSay.map((position) => ({
      ...position,
      sources: position.sources as SourceId[],
    })),
    sources: claim.sources as SourceId[],
  };
}

function compileEntry(file: string, entry: RawEntry, known: Known, problems: string[]): Entry {
  problems.push(...citationProblems(file, 'sources', entry.sources, known));
  for (const claim of entry.claims) {
    if (!known.claims.has(claim)) {
      problems.push(
        `${file}: "${claim}" is no claim; write one of ${[...known.claims].join(', ')}, or add claims/${claim}.yaml.`,
      );
    }
  }
  const all = Object.values(entry.forms).flat();
  if (all.length === 0) {
    problems.push(`${file}: no form leads to this entry; add at least its name under "forms".`);
  }
  for (const form of all) {
    if (formKey(form) === '') {
      problems.push(
        `${file}: the form "${form}" has no letter or digit; remove it or spell it out.`,
      );
    }
  }
  return {
    ...entry,
    id: entry.id as EntryId,
    claims: entry.claims as ClaimId[],
    sources: entry.sources as SourceId[],
  };
}

function citationProblems(
  file: string,
  where: string,
  ids: readonly string[],
  known: Known,
): string[] {
  if (ids.length === 0) return [`${file}: ${where} cites no source; add the id of at least one.`];
  return ids
    .filter((id) => !known.sources.has(id))
    .map(
      (id) =>
        `${file}: ${where} cites ${id}, which is not in sources.yaml; add it there or correct the id.`,
    );
}

/** A form, or a name, leads to one entry only; within one entry it may stand under several languages. */
function sharedForms(entries: readonly Entry[]): string[] {
  const owner = new Map<string, EntryId>();
  return entries.flatMap(({ id, name, forms }) =>
    [...Object.values(name), ...Object.values(forms).flat()].flatMap((form) => {
      const key = formKey(form);
      const first = owner.get(key);
      if (first === undefined) owner.set(key, id);
      return first === undefined || first === id || key === ''
        ? []
        : [
            `entries/${id}.yaml: the form "${form}" already leads to "${first}"; keep it in one of the two.`,
          ];
    }),
  );
}

function forbidden(folder: KnowledgeFolder, problems: string[]): string[] {
  const file = 'do-not-print.yaml';
  const read = readShape(DO_NOT_PRINT, { file, data: folder.doNotPrint }, problems) ?? [];
  const rules: PrintRule[] = compileRules(read, problems);
  return [
    { file: 'attribution.yaml', data: folder.attribution },
    { file: 'sources.yaml', data: folder.sources },
    ...folder.claims,
    ...folder.entries,
  ].flatMap((raw) => forbiddenIn(raw, rules));
}

function byPlaceThenId(a: Claim, b: Claim): number {
  return firstPlace(a) - firstPlace(b) || compareIds(a.id, b.id);
}

function firstPlace({ passages }: Claim): number {
  const first = passages[0];
  return first ? PLACES.indexOf(first.place) : PLACES.length;
}

/** By code unit, so that no locale can change the order. */
function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
