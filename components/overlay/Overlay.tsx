import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Colour } from '../../lib/annotation/model';
import type { ClaimId, NoteLanguage } from '../../lib/knowledge/model';
import { type OverlayWording, overlayWording } from '../../lib/wording/overlay';
import { CardFrame } from './CardFrame';
import { type Card, choiceIn, type OverlayActions, openClaimIn } from './card';
import { DismissedNote } from './DismissedNote';
import { EditorFrame } from './EditorFrame';
import { ExtendedMark } from './ExtendedMark';
import { ExtentHandles } from './ExtentHandles';
import type { ExtentView } from './extent-view';
import { Arrow } from './icons';
import { type MarkItem, MarkList } from './MarkList';
import { MarkTabs } from './MarkTabs';
import { NoteCard } from './NoteCard';
import { OwnMark } from './OwnMark';
import type { Place } from './placement';
import { SelectionToolbar } from './SelectionToolbar';
import { TermCard } from './TermCard';
import { whenTrusted } from './trusted';

/** Everything that the overlay shows at one moment. */
export interface OverlayView {
  readonly language: NoteLanguage;
  /** `auto` follows the system. */
  readonly theme: 'auto' | 'light' | 'dark';
  readonly marks: readonly MarkItem[];
  /** How many marks there are, while their counterparts come in steps. */
  readonly markCount: number;
  readonly focused: { readonly mark: string; readonly place: Place } | null;
  readonly card: { readonly content: Card; readonly place: Place } | null;
  /** A sentence at the card's foot: what went wrong, or what the reader must do by hand. */
  readonly remark: string | null;
  readonly toolbar: Place | null;
  /** The mark of the reader's whose ends are being drawn. */
  readonly extent: ExtentView | null;
  readonly colour: Colour;
  /** Spoken by screen readers when it changes. */
  readonly announcement: string;
}

interface Props {
  readonly view: OverlayView;
  readonly actions: OverlayActions;
}

/** All that stands in the page: the marks' counterparts, one card, the selection's toolbar. */
export function Overlay({ view, actions }: Props) {
  const { language, theme, card, toolbar, extent } = view;
  const wording = overlayWording(language);
  const frame = useRef<HTMLElement>(null);
  const [turned, turn] = useState<{ readonly mark: string; readonly claim: ClaimId } | null>(null);
  const chosenIn = (content: Card) =>
    'mark' in content && turned?.mark === content.mark ? turned.claim : null;
  return (
    <div class="overlay" lang={language} dir="ltr" data-theme={theme}>
      <p class="unseen" aria-live="polite">
        {view.announcement}
      </p>
      {toolbar && (
        <SelectionToolbar
          place={toolbar}
          colour={view.colour}
          wording={wording}
          actions={actions}
        />
      )}
      <MarkList
        items={view.marks}
        count={view.markCount}
        focused={view.focused}
        openMark={card && 'mark' in card.content ? card.content.mark : null}
        wording={wording}
        actions={actions}
        onEnterCard={() => frame.current?.focus()}
      />
      {extent && <ExtentHandles view={extent} wording={wording} actions={actions.extent} />}
      {card && (
        <CardFrame
          key={keyOf(card.content)}
          title={titleOf(card.content, wording)}
          place={card.place}
          wording={wording}
          frameRef={frame}
          onClose={actions.closeCard}
          onEnter={actions.cardEntered}
          onLeave={actions.cardLeft}
          remark={view.remark}
          footer={
            !isOffer(card.content) && (
              <Footer
                card={card.content}
                chosen={chosenIn(card.content)}
                wording={wording}
                actions={actions}
              />
            )
          }
        >
          <Stack card={card.content} wording={wording} actions={actions}>
            <Body
              card={card.content}
              chosen={chosenIn(card.content)}
              wording={wording}
              actions={actions}
              onChoose={(mark, claim) => turn({ mark, claim })}
            />
          </Stack>
        </CardFrame>
      )}
    </div>
  );
}

interface PartProps {
  readonly card: Card;
  /** The claim of a note card that the reader turned to, if any. */
  readonly chosen: ClaimId | null;
  readonly wording: OverlayWording;
  readonly actions: OverlayActions;
}

interface StackProps extends Omit<PartProps, 'chosen'> {
  readonly children: ComponentChildren;
}

/** Where several marks lie on the same words, each is a tab away. */
function Stack({ card, wording, actions, children }: StackProps) {
  const panel = useId();
  const stack = choiceIn(card);
  if (stack.length === 0 || !('mark' in card)) return children;
  return (
    <>
      <MarkTabs
        stack={stack}
        open={card.mark}
        panel={panel}
        wording={wording}
        onChoose={actions.chooseMark}
      />
      <div role="tabpanel" id={panel} key={card.mark}>
        {children}
      </div>
    </>
  );
}

interface BodyProps extends PartProps {
  readonly onChoose: (mark: string, claim: ClaimId) => void;
}

function Body({ card, chosen, wording, actions, onChoose }: BodyProps) {
  switch (card.kind) {
    case 'note':
      return (
        <NoteCard
          card={card}
          wording={wording}
          chosen={chosen}
          onChoose={(claim) => onChoose(card.mark, claim)}
        />
      );
    case 'dismissed':
      return <DismissedNote card={card} wording={wording} onUndo={actions.showAgain} />;
    case 'extended':
      return <ExtendedMark mark={card.mark} wording={wording} onUndo={actions.undoExtent} />;
    case 'term':
      return (
        <TermCard
          term={card.term}
          answer={card.answer}
          wording={wording}
          onLookUp={actions.lookUp}
        />
      );
    case 'annotation':
      return <OwnMark mark={card.mark} wording={wording} onChangeExtent={actions.changeExtent} />;
    case 'editor':
      return (
        <EditorFrame src={card.src} title={wording.editorTitle} onStray={actions.editorStrayed} />
      );
  }
}

function Footer({ card, chosen, wording, actions }: PartProps) {
  const panelText = card.kind === 'term' ? wording.termInPanel : wording.moreInPanel;
  const wish = card.kind === 'term' ? { term: card.term } : { mark: card.mark };
  const own = ownMarksOf(card);
  const [single] = own.length === 1 ? own : [];
  const open = card.kind === 'note' ? openClaimIn(card, chosen)?.note : undefined;
  return (
    <div class="actions">
      {card.kind === 'note' && open && (
        <button
          type="button"
          class="quiet"
          title={wording.dismissHint}
          aria-label={`${wording.dismiss}: ${open.claim.label[open.language]}`}
          onClick={whenTrusted(() => actions.dismiss(card.mark, open.claim.id))}
        >
          {wording.dismiss}
        </button>
      )}
      {card.kind === 'note' && own.length === 0 && open && (
        <button
          type="button"
          class="quiet"
          aria-label={`${wording.annotateClaim}: ${open.claim.label[open.language]}`}
          onClick={whenTrusted(() => actions.annotateClaim(card.mark, open.claim.id))}
        >
          {wording.annotateClaim}
        </button>
      )}
      {single !== undefined && (
        <button
          type="button"
          class="primary"
          onClick={whenTrusted(() => actions.openEditor(single))}
        >
          {wording.openNote}
        </button>
      )}
      <button type="button" class="link" onClick={whenTrusted(() => actions.openPanel(wish))}>
        {panelText}
        <Arrow />
      </button>
    </div>
  );
}

/** Whether the card only offers to take something back. */
function isOffer({ kind }: Card): boolean {
  return kind === 'dismissed' || kind === 'extended';
}

/** The reader's own marks that the card is about. */
function ownMarksOf(card: Card): readonly string[] {
  if (card.kind === 'annotation') return [card.mark];
  if (card.kind !== 'note') return [];
  return card.stack.filter(({ colour }) => colour !== null).map(({ id }) => id);
}

function titleOf(card: Card, wording: OverlayWording): string {
  if (card.kind === 'note' || card.kind === 'dismissed') return wording.note;
  return card.kind === 'term' ? wording.term : wording.yourMark;
}

/** The card of marks on the same words stays the same one, to whichever of them the reader turns. */
function keyOf(card: Card): string {
  const [first] = choiceIn(card);
  if (first) return `stack ${first.id}`;
  return card.kind === 'term' ? 'term' : `${card.kind} ${card.mark}`;
}
