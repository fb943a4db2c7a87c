import type { Card, StackedMark } from '../../components/overlay/card';
import {
  type HoverEvent,
  IDLE,
  nextHover,
  openMarkOf,
  waitOf,
} from '../../components/overlay/hover-state';
import { type Box, isInView, placeBeside, type Size } from '../../components/overlay/placement';
import type { Painter } from '../../lib/page/highlights';
import type { Mark } from '../../lib/page-report';
import { EndedError, type Lifetime } from './lifetime';
import type { PageMarks } from './page-marks';
import type { Screen } from './screen';

/** CSS pixels, at most. */
const CARD: Size = { width: 380, height: 480 };
const EDITOR: Size = { width: 362, height: 392 };

type NoteCard = Extract<Card, { kind: 'note' }>;
type AnnotationCard = Extract<Card, { kind: 'annotation' }>;
type MentionMark = Extract<Mark, { kind: 'mention' }>;

/** Which card is open, and where. */
export interface Cards {
  /** @param x - the pointer's place in the viewport, near which the card then opens. */
  hover(event: HoverEvent, x?: number): void;
  /** Opens a card that stays until it is closed. */
  open(content: Card, anchor: () => Box[]): void;
  /** Fills the open card in, unless another one took its place; false then. */
  fill(content: Card): boolean;
  /** Turns the open card to another of the marks on the same words. */
  choose(mark: string): void;
  /** Puts something else into the open card. */
  renew(content: Card): void;
  close(): void;
  /** Follows the words after a scroll; closes when they are out of sight. */
  follow(): void;
  remark(text: string): void;
}

export function createCards(
  marks: PageMarks,
  painter: Painter,
  screen: Screen,
  { ask, signal }: Lifetime,
): Cards {
  let hover = IDLE;
  let timer = 0;
  let anchor: () => Box[] = () => [];
  let at: number | undefined;
  let pointer: number | null = null;
  /** A card that opens when the page has scrolled to its words. */
  let coming: Card | null = null;

  const current = () => screen.view.card?.content;

  function place(content: Card, keepInView: boolean): void {
    const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
    const boxes = anchor();
    const isGone = boxes.length === 0 || !isInView(boxes, viewport);
    const known = screen.view.card?.place;
    if (isGone && hover.kind === 'open' && hover.by === 'focus' && !known) {
      coming = content;
      return;
    }
    if (isGone && !(keepInView && known)) {
      close();
      return;
    }
    coming = null;
    const isEditor = content.kind === 'editor';
    const size = isEditor ? EDITOR : CARD;
    // Of an editor every field and button is needed.
    const least = isEditor ? EDITOR : undefined;
    const found = isGone && known ? known : placeBeside(boxes, viewport, size, at, least);
    screen.show({ card: { content, place: found } });
  }

  function close(): void {
    hover = IDLE;
    coming = null;
    clearTimeout(timer);
    painter.point([]);
    if (screen.view.card) screen.show({ card: null, remark: null });
  }

  function open(content: Card, boxes: () => Box[]): void {
    anchor = boxes;
    if (!('stack' in content)) {
      hover = IDLE;
      clearTimeout(timer);
      // What was dismissed is said where its card was.
      if (content.kind !== 'dismissed') at = undefined;
    }
    screen.show({ remark: null });
    place(content, false);
  }

  function cardOf(mark: Mark, stack: readonly StackedMark[]): NoteCard | AnnotationCard {
    if (mark.kind === 'annotation') {
      return { kind: 'annotation', mark: mark.id, colour: mark.colour, stack };
    }
    const why = [...new Set(mark.why.map(marks.wordsOf))];
    return { kind: 'note', mark: mark.id, why, pageLang: marks.lang(), stack, claims: null };
  }

  function openMark(mark: Mark): void {
    const card = cardOf(mark, marks.stackOver(mark.span));
    open(card, () => painter.rectsOf(mark.id));
    fillNote(card, mark);
  }

  /** The card stays where it is, and what led to it stays so. */
  function choose(id: string): void {
    const now = current();
    const mark = marks.find(id);
    if (!mark || !now || !('stack' in now)) return;
    const by = hover.kind === 'open' && hover.by === 'focus' ? 'focus' : 'click';
    hover = { kind: 'open', mark: id, by };
    clearTimeout(timer);
    painter.point([id]);
    const card = cardOf(mark, now.stack);
    place(card, true);
    fillNote(card, mark);
  }

  function fillNote(card: NoteCard | AnnotationCard, mark: Mark): void {
    if (card.kind === 'note' && mark.kind === 'mention') void fillClaims(card, mark.claims);
  }

  async function fillClaims(card: NoteCard, touched: MentionMark['claims']): Promise<void> {
    try {
      const notes = await Promise.all(
        touched.map(async ({ claim, stance }) => ({ stance, note: await ask('noteOf', claim) })),
      );
      const claims = notes.flatMap(({ stance, note }) => (note ? [{ stance, note }] : []));
      fill({ ...card, claims });
    } catch (error) {
      if (!(error instanceof EndedError) && isSame(card)) {
        fill({ ...card, claims: [] });
        remark(`${screen.wording.failed} ${error instanceof Error ? error.message : error}`);
      }
    }
  }

  function isSame(content: Card): boolean {
    const now = current() ?? coming;
    if (now?.kind !== content.kind) return false;
    if (now.kind === 'term') return content.kind === 'term' && now.term === content.term;
    return content.kind !== 'term' && now.mark === content.mark;
  }

  function fill(content: Card): boolean {
    if (!isSame(content)) return false;
    place(content, true);
    return true;
  }

  function remark(text: string): void {
    screen.show({ remark: text });
  }

  function step(event: HoverEvent, x?: number): void {
    // The reader is busy with a mark's ends.
    if (screen.view.extent) return;
    // The reader is busy with selected words.
    if (screen.view.toolbar && (event.kind === 'pointer' || event.kind === 'elapsed')) return;
    // A term or the reader's own note stays until it is closed; the pointer is on its way elsewhere.
    const now = current();
    // An offer to take something back hurries nobody: only another mark that is pressed or focused takes its place.
    if (now?.kind === 'dismissed' || now?.kind === 'extended') {
      if (event.kind === 'pressed') close();
      else if (event.kind !== 'focused' && event.kind !== 'dismissed') return;
    }
    if ((now?.kind === 'term' || now?.kind === 'editor') && event.kind !== 'dismissed') {
      if (now.kind === 'term' && event.kind === 'pressed') close();
      if (event.kind !== 'focused') return;
    }
    if (x !== undefined) pointer = x;
    if (event.kind === 'focused') pointer = null;
    const before = openMarkOf(hover);
    const next = nextHover(hover, event);
    if (next === hover) return;
    hover = next;
    clearTimeout(timer);
    painter.point(hover.kind === 'idle' ? [] : [hover.mark]);
    const wait = waitOf(hover);
    if (wait !== null) timer = window.setTimeout(() => step({ kind: 'elapsed' }), wait);
    const mark = openMarkOf(hover);
    if (mark === before && mark !== null) return;
    if (mark === null) {
      if (before !== null) close();
      return;
    }
    if (before !== null) screen.show({ card: null, remark: null });
    const found = marks.find(mark);
    // A little left of the pointer, so that the way into the card is short.
    at = pointer === null ? undefined : pointer - 48;
    if (found) openMark(found);
    else close();
  }

  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    hover: step,
    open,
    fill,
    choose,
    renew: (content) => place(content, true),
    close,
    remark,
    follow() {
      const content = current() ?? coming;
      if (content) place(content, content.kind === 'editor');
    },
  };
}
