import type { PageApi } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import type { Painter } from '../../lib/page/highlights';
import { selectedRange } from '../../lib/page/selection';
import type { Cards } from './cards';
import type { MarkFocus } from './mark-focus';
import type { PageMarks } from './page-marks';
import type { Screen } from './screen';

interface Parts {
  readonly document: Document;
  readonly marks: PageMarks;
  readonly painter: Painter;
  readonly screen: Screen;
  readonly cards: Cards;
  readonly focus: MarkFocus;
  /** Reads, asks and paints anew, with the reader's present settings. */
  readonly refresh: () => void;
}

/** What the extension may ask of this page. */
export function createPageApi(parts: Parts): Handlers<PageApi> {
  const { document, marks, screen, cards, focus, painter, refresh } = parts;
  return {
    reading: { for: 'extension', accepts: takesNothing, answer: () => marks.reading() },
    refresh: { for: 'extension', accepts: takesNothing, answer: () => refresh() },
    reveal: {
      for: 'extension',
      accepts: takesText,
      answer(_, mark) {
        if (!painter.scrollTo(mark)) return false;
        painter.flash(mark);
        return true;
      },
    },
    toggleMarks: {
      for: 'extension',
      accepts: takesNothing,
      answer() {
        const isShowing = marks.toggle();
        if (!isShowing) cards.close();
        const { marksShown, marksHidden } = screen.wording;
        screen.show({ announcement: isShowing ? marksShown : marksHidden });
        return isShowing;
      },
    },
    nextMark: { for: 'extension', accepts: takesNothing, answer: () => focus.next() },
    selectedText: {
      for: 'extension',
      accepts: takesNothing,
      answer: () => document.getSelection()?.toString() ?? '',
    },
    selected: {
      for: 'extension',
      accepts: takesNothing,
      answer() {
        const range = selectedRange(document);
        return range && marks.select(range);
      },
    },
    editorClosed: {
      for: 'extension',
      accepts: takesNothing,
      answer() {
        if (screen.view.card?.content.kind === 'editor') cards.close();
        refresh();
      },
    },
  };
}

function takesNothing(args: readonly unknown[]): args is [] {
  return args.length === 0;
}

function takesText(args: readonly unknown[]): args is [string] {
  return args.length === 1 && typeof args[0] === 'string';
}
