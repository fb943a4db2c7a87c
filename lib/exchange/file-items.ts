import type { JsonObject } from '../annotation/model';
import type { Fault } from '../annotation/web-annotation';

/** What a file was recognised as. */
export type Format = 'w3c' | 'sidelight' | 'hypothesis' | 'obsidian' | 'readwise';

/** One annotation of a file, as a Web Annotation: every format is translated into one. */
export interface FileItem {
  readonly item: JsonObject | null;
  /** From 1. */
  readonly line: number;
}

/** Why a whole file is refused. */
export type FileFault =
  | 'too-large'
  | 'not-text'
  | 'empty'
  | 'not-json'
  | 'not-csv'
  | 'too-deep'
  | 'too-many'
  | 'unknown-format'
  | 'elsewhere';

/** What came of opening a file. */
export type OpenedFile =
  | { readonly kind: 'items'; readonly format: Format; readonly items: readonly FileItem[] }
  | {
      readonly kind: 'refused';
      readonly fault: FileFault;
      /** From 1; null where the whole file is at fault. */
      readonly line: number | null;
      readonly column: number | null;
    };

/** Why one item of a file is refused. */
export interface RefusedItem {
  readonly fault: Fault;
  /** The property at fault, or empty. */
  readonly property: string;
  readonly line: number;
}

/** What a file may hold: enough for anybody's library, and such that a browser can work on it. */
export const LIMITS = {
  /** Bytes. */
  size: 200_000_000,
  /** Levels of nesting; a selector of a selector of a selector needs 12. */
  depth: 64,
  items: 1_000_000,
} as const;
