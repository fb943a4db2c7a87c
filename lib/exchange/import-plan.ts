import { deletedOf, type Kept } from '../annotation/backup';
import { isSameJson, textOf } from '../annotation/json';
import { fromJsonLd, toJsonLd } from '../annotation/json-ld';
import type { UserAnnotation } from '../annotation/model';
import type { Reading } from '../annotation/web-annotation';
import type { FileItem, RefusedItem } from './file-items';
import { stableId } from './stable-id';

/** One annotation of a file that is not here yet, or that lies in the bin here. */
export interface Fresh extends Kept {
  readonly line: number;
  readonly isInBin: boolean;
}

/** One that is here with other content. */
export interface Conflict {
  readonly theirs: Kept;
  readonly mine: Kept;
  readonly line: number;
}

/** What an import would do; nothing is changed by it. */
export interface ImportPlan {
  readonly fresh: readonly Fresh[];
  /** Here already with the same content. */
  readonly same: readonly UserAnnotation[];
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly RefusedItem[];
}

/** What the reader chose for conflicts. */
export type ConflictChoice = 'both' | 'newer';

/** One write. What is stored is only replaced while it is what the plan saw. */
export type ImportStep =
  | { readonly kind: 'add'; readonly record: Kept }
  | { readonly kind: 'replace'; readonly record: Kept; readonly since: string }
  | { readonly kind: 'restore'; readonly id: string };

/** A file's items as annotations, in the file's order. */
export interface Incoming {
  readonly records: readonly (Kept & { readonly line: number })[];
  readonly refused: readonly RefusedItem[];
}

export function readItems(items: readonly FileItem[], reading: Reading): Incoming {
  const refused: RefusedItem[] = [];
  const records = items.flatMap(({ item, line }) => {
    const annotation = fromJsonLd(item, reading);
    if ('fault' in annotation) {
      refused.push({ ...annotation, line });
      return [];
    }
    return [{ annotation, deleted: deletedOf(item), line }];
  });
  return { records, refused };
}

/** Every id that `planImport` wants to see if it is here: those of the file, and those of copies that an earlier import kept. */
export function idsOf({ records }: Pick<Incoming, 'records'>): string[] {
  return [...new Set(records.flatMap(({ annotation }) => [annotation.id, copyId(annotation)]))];
}

/**
 * @param stored - what is here under `idsOf`, the bin included.
 */
export function planImport(incoming: Incoming, stored: ReadonlyMap<string, Kept>): ImportPlan {
  const fresh: Fresh[] = [];
  const same: UserAnnotation[] = [];
  const conflicts: Conflict[] = [];
  const seen = new Map<string, Kept>();
  for (const { line, ...theirs } of incoming.records) {
    const { id } = theirs.annotation;
    const mine = seen.get(id) ?? stored.get(id);
    if (!mine) {
      fresh.push({ ...theirs, line, isInBin: false });
      seen.set(id, theirs);
    } else if (isSame(mine.annotation, theirs.annotation)) {
      const isInBin = mine.deleted !== '' && theirs.deleted === '' && !seen.has(id);
      if (isInBin) fresh.push({ ...theirs, line, isInBin });
      else same.push(theirs.annotation);
      seen.set(id, theirs);
    } else if (isKnownCopy(theirs.annotation, stored, seen)) {
      same.push(theirs.annotation);
    } else {
      conflicts.push({ theirs, mine, line });
      seen.set(copyId(theirs.annotation), theirs);
    }
  }
  return { fresh, same, conflicts, refused: incoming.refused };
}

/** The writes of a plan. Never one that loses what is here: `newer` replaces only what is older than what comes. */
export function stepsOf({ fresh, conflicts }: ImportPlan, choice: ConflictChoice): ImportStep[] {
  const added = fresh.map(
    ({ annotation, deleted, isInBin }): ImportStep =>
      isInBin
        ? { kind: 'restore', id: annotation.id }
        : { kind: 'add', record: { annotation, deleted } },
  );
  const settled = conflicts.flatMap(({ theirs, mine }): ImportStep[] => {
    if (choice === 'both') return [{ kind: 'add', record: copyOf(theirs) }];
    if (theirs.annotation.modified <= mine.annotation.modified) return [];
    return [{ kind: 'replace', record: theirs, since: mine.annotation.modified }];
  });
  return [...added, ...settled];
}

/** The reader may have changed since what once came from this file: then the file has nothing new. */
function isSame(mine: UserAnnotation, theirs: UserAnnotation): boolean {
  if (theirs.imported && mine.imported && isSameJson(mine.imported, theirs.imported)) {
    return isSameButTimes(mine, theirs) || mine.modified >= theirs.modified;
  }
  // The file may hold what an export made of it.
  if (theirs.imported && isSameJson(toJsonLd(mine, mine.modified), theirs.imported)) return true;
  return isSameButTimes(mine, theirs) && isSameJson(mine.imported, theirs.imported);
}

/** A file that gives no time is given that of its import. */
function isSameButTimes(a: UserAnnotation, b: UserAnnotation): boolean {
  const bare = ({ created, modified, imported, ...rest }: UserAnnotation) => rest;
  return isSameJson(bare(a), bare(b)) && (a.modified === b.modified || isUntimed(b));
}

function isUntimed({ imported }: UserAnnotation): boolean {
  return imported !== null && textOf(imported.modified) + textOf(imported.created) === '';
}

function isKnownCopy(
  annotation: UserAnnotation,
  stored: ReadonlyMap<string, Kept>,
  seen: ReadonlyMap<string, Kept>,
): boolean {
  const id = copyId(annotation);
  return stored.has(id) || seen.has(id);
}

/** The conflicting copy, under an id that follows from its content, so that a second import knows it. */
function copyOf({ annotation, deleted }: Kept): Kept {
  return {
    annotation: { ...annotation, id: copyId(annotation), conflictOf: annotation.id },
    deleted,
  };
}

function copyId({ id, body, target, about, imported }: UserAnnotation): string {
  return stableId('copy', id, JSON.stringify([body, target, about, imported]));
}
