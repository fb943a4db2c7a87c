import type { ClaimId } from '../../lib/knowledge/model';
import type { NoteView } from '../../lib/knowledge/note-view';
import type { PageNote, PlacedMention } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { annotationElementId } from './AnnotationItem';
import { Citations } from './Citations';
import { Disclosure } from './Disclosure';
import { Grounds } from './Grounds';
import { Passages } from './Passages';
import { Sentence } from './Sentence';

interface Props {
  readonly note: PageNote;
  /** Which of the page's articles it is of; 0: its own. */
  readonly article: number;
  readonly view: NoteView;
  readonly wording: PanelWording;
  readonly onReveal: (mark: string) => void;
  readonly onDismiss: (mark: string, claim: ClaimId) => void;
  readonly onAnnotate: (mark: string, claim: ClaimId) => void;
  /** Ids of the reader's annotations that are tied to the claim. */
  readonly own: readonly string[];
}

/** A note's element, for whoever must bring the reader to it. @param article - which of the page's it is of; 0: its own. */
export function noteElementId(claim: string, article = 0): string {
  return article === 0 ? `note-${claim}` : `note-${article}-${claim}`;
}

/** What the page says on one claim, what the document claims in its own words, and what others say. */
export function Note(props: Props) {
  const { note, article, view, wording, onReveal, onDismiss, onAnnotate, own } = props;
  const { claim, attribution } = view;
  const [first, ...others] = note.mentions;
  const language = wording.language;
  const id = noteElementId(claim.id, article);
  const heading = `${id}-label`;
  const dismiss = (mark: string) => onDismiss(mark, claim.id);
  const mentioned = { label: claim.label[language], wording, onReveal, onDismiss: dismiss };
  return (
    <article class="note" id={id} tabIndex={-1} aria-labelledby={heading}>
      <h3 id={heading}>{claim.label[language]}</h3>
      <section class="on-page">
        <Mentioned mention={first} {...mentioned} />
        {others.length > 0 && (
          <details class="also">
            <summary>{wording.alsoAt(others.length)}</summary>
            <ul>
              {others.map((mention) => (
                <li key={mention.id}>
                  <Mentioned mention={mention} {...mentioned} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <p class="statement">{claim.statement[language]}</p>
      <Passages
        passages={claim.passages}
        claim={claim.label[language]}
        attribution={attribution}
        wording={wording}
      />
      <section class="context">
        <h4>{wording.context}</h4>
        <p>{claim.context[language]}</p>
        <p class="status">
          <b>{wording.status[claim.status]}</b>
          {' — '}
          {claim.statusReason[language]}
        </p>
      </section>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          aria-label={`${wording.annotateClaim}: ${claim.label[language]}`}
          onClick={() => onAnnotate(first.id, claim.id)}
        >
          {wording.annotateClaim}
        </button>
        {own[0] !== undefined && (
          <a class="quiet" href={`#${annotationElementId(own[0])}`}>
            {wording.ownOnClaim(own.length)}
          </a>
        )}
      </div>
      <NoteMore view={view} wording={wording} />
    </article>
  );
}

interface MentionedProps {
  readonly mention: PlacedMention;
  /** The claim's. */
  readonly label: string;
  readonly wording: PanelWording;
  readonly onReveal: (mark: string) => void;
  readonly onDismiss: (mark: string) => void;
}

/** A sentence of the page, how it touches the claim, and a way to say that it does not. */
function Mentioned({ mention, label, wording, onReveal, onDismiss }: MentionedProps) {
  return (
    <>
      <Sentence mention={mention} wording={wording} onReveal={onReveal} />
      <div class="said-how">
        <p class="stance" data-stance={mention.stance}>
          {wording.stance[mention.stance]}
        </p>
        <button
          type="button"
          class="dismiss"
          title={wording.dismissHint}
          aria-label={`${wording.dismiss}: ${label}`}
          onClick={() => onDismiss(mention.id)}
        >
          {wording.dismiss}
        </button>
      </div>
    </>
  );
}

function NoteMore({ view, wording }: { readonly view: NoteView; readonly wording: PanelWording }) {
  const { claim, sources } = view;
  const language = wording.language;
  return (
    <div class="more">
      <Disclosure title={wording.othersSay} count={claim.othersSay.length}>
        <ul class="positions">
          {claim.othersSay.map(({ text, sources: ids }) => (
            <li key={text.en}>
              {text[language]} <Citations ids={ids} sources={sources} wording={wording} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={wording.questions} count={claim.questions.length}>
        <ul class="questions">
          {claim.questions.map((question) => (
            <li key={question.en}>{question[language]}</li>
          ))}
        </ul>
      </Disclosure>
      <Grounds caveats={claim.caveats} sources={sources} wording={wording} />
    </div>
  );
}
