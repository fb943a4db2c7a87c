import type { OverlayActions } from '../../components/overlay/card';
import type { Colour, Subject } from '../../lib/annotation/model';
import { nativeBrowser } from '../../lib/messaging/native-browser';
import type { Painter } from '../../lib/page/highlights';
import { yieldToPage } from '../../lib/page/slices';
import type { Cards } from './cards';
import type { Extent } from './extent';
import { EndedError, type Lifetime } from './lifetime';
import type { MarkFocus } from './mark-focus';
import type { PageMarks, Selected } from './page-marks';
import type { Screen } from './screen';
import type { SelectionToolbarFlow } from './selection';

interface Parts {
  readonly document: Document;
  readonly marks: PageMarks;
  readonly painter: Painter;
  readonly screen: Screen;
  readonly cards: Cards;
  readonly toolbar: SelectionToolbarFlow;
  readonly focus: MarkFocus;
  readonly extent: Extent;
}

/** What each of the overlay's buttons does. */
export function createActions(parts: Parts, { ask }: Lifetime): OverlayActions {
  const { document, marks, painter, screen, cards, toolbar, focus, extent } = parts;

  /** Runs a request of the reader's; what went wrong is said in the card, if one is open. */
  function attempt(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      if (error instanceof EndedError) return;
      const sentence = `${screen.wording.failed} ${error instanceof Error ? error.message : error}`;
      cards.remark(sentence);
      screen.show({ announcement: sentence });
    });
  }

  async function annotate(
    { reading, span }: Selected,
    colour: Colour,
    about: Subject | null = null,
  ): Promise<string> {
    const mark = await ask('annotate', reading, span, colour, about);
    await marks.add(mark, reading);
    document.getSelection()?.removeAllRanges();
    toolbar.dismiss();
    screen.show({ colour, announcement: screen.wording.highlighted });
    return mark.id;
  }

  async function openEditor(id: string): Promise<void> {
    const nonce = await ask('editorTicket', id);
    const src = `${nativeBrowser().runtime.getURL('/editor.html')}#${nonce}`;
    cards.open({ kind: 'editor', mark: id, src }, () => painter.rectsOf(id));
  }

  async function lookUp(term: string): Promise<void> {
    const answer = await ask('checkTerm', term);
    cards.fill({ kind: 'term', term, answer });
  }

  return {
    closeCard() {
      focus.giveBack();
      cards.close();
    },
    cardEntered: () => cards.hover({ kind: 'card-entered' }),
    cardLeft: () => cards.hover({ kind: 'pointer', mark: null }),
    markFocused: focus.focused,
    markBlurred: focus.blurred,
    openPanel: (wish) =>
      attempt(async () => {
        if (!(await ask('openPanel', wish))) cards.remark(screen.wording.panelByHand);
      }),
    openEditor: (id) => attempt(() => openEditor(id)),
    chooseMark: cards.choose,
    changeExtent: extent.begin,
    extent,
    undoExtent: (mark) => attempt(() => extent.undo(mark)),
    dismiss: (mark, claim) =>
      attempt(async () => {
        const found = marks.find(mark);
        if (!found) return;
        const boxes = marks.boxesOf(found.span);
        const { id, isQuiet } = await ask('dismiss', await marks.reading(), mark, claim);
        const at = found.span.start;
        cards.open({ kind: 'dismissed', mark, at, dismissal: id, isQuiet }, boxes);
      }),
    showAgain: (dismissal) =>
      attempt(async () => {
        await ask('showAgain', [dismissal]);
        await marks.refresh();
        await yieldToPage();
        focus.giveBack();
        cards.close();
        screen.show({ announcement: screen.wording.shownAgain });
      }),
    annotateClaim: (mark, claim) =>
      attempt(async () => {
        const found = marks.find(mark);
        if (!found) return;
        const sentence = { reading: await marks.reading(), span: found.span };
        const about = { kind: 'claim', id: claim } as const;
        await openEditor(await annotate(sentence, screen.view.colour, about));
      }),
    editorStrayed: cards.close,
    highlight: (colour) =>
      attempt(async () => {
        const chosen = toolbar.chosen();
        if (chosen) await annotate(chosen, colour);
      }),
    addNote: () =>
      attempt(async () => {
        const chosen = toolbar.chosen();
        if (chosen) await openEditor(await annotate(chosen, screen.view.colour));
      }),
    check: () =>
      attempt(async () => {
        const chosen = toolbar.chosen();
        if (!chosen) return;
        const term = marks.wordsOf(chosen.span).trim();
        toolbar.dismiss();
        cards.open({ kind: 'term', term, answer: null }, chosen.boxes);
        await lookUp(term);
      }),
    lookUp: (term) =>
      attempt(async () => {
        cards.renew({ kind: 'term', term, answer: null });
        await lookUp(term);
      }),
  };
}
