import type { Colour } from '../../lib/annotation/model';
import type { End } from '../../lib/text/move-end';
import type { Box } from './placement';

/** In the viewport, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a handle stands: at one side of a character. */
export interface HandlePlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** One end of the mark that is being drawn. */
export interface HandleView {
  readonly place: HandlePlace;
  /** The word of the page that stands there. */
  readonly word: string;
  /** UTF-16 units of the page's text. */
  readonly at: number;
}

/** A mark of the reader's whose ends can be drawn. */
export interface ExtentView {
  readonly mark: string;
  readonly colour: Colour;
  readonly first: HandleView;
  readonly last: HandleView;
  /** UTF-16 units of the page's text, between which both ends stay. */
  readonly least: number;
  readonly most: number;
  /** The end that has the focus first: one that is in sight. */
  readonly focus: End;
  readonly isSaving: boolean;
  /** What went wrong when it was kept, or null. */
  readonly failure: string | null;
}

/** Where an arrow key takes an end. */
export type Way = 'left' | 'right' | 'up' | 'down';

/** What the reader does to the ends. */
export interface ExtentActions {
  /** @param at - where the pointer took hold of the handle. */
  grab(end: End, at: Point): void;
  /** @param isFine - by characters, not words. */
  draw(to: Point, isFine: boolean): void;
  drop(): void;
  move(end: End, way: Way, isFine: boolean): void;
  keep(): void;
  giveUp(): void;
}

/** The side of a character at which the mark begins or ends. */
export function handlePlace(character: Box, end: End, isRtl: boolean): HandlePlace {
  const { left, right, top, bottom } = character;
  return { x: (end === 'first') === isRtl ? right : left, top, bottom };
}
