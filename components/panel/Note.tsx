import type { NoteView } from '../../lib/knowledge/note-view';
import type { PageNote } from '../../lib/page-report';
import type { PanelWording } from '../../lib/wording/panel';
import { Citations } from './Citations';
import { Disclosure } from './Disclosure';
import { Grounds } from './Grounds';
import { Passages } from './Passages';
import { Sentence } from './Sentence';

interface Props {
  readonly note: PageNote;
  readonly view: NoteView;
  readonly wording: PanelWording;
  readonly onReveal: (mark: string) => void;
}

/** A note's element, for whoever must bring the reader to it. */
export function noteElementId(claim: string): string {
  return `note-${claim}`;
}

/** What the page says on one claim, what the document claims in its own words, and what others say. */
export function Note({ note, view, wording, onReveal }: Props) {
  const { claim, attribution } = view;
  const [first, ...others] = note.mentions;
  const language = wording.language;
  const heading = `${noteElementId(claim.id)}-label`;
  return (
    <article class="note" id={noteElementId(claim.id)} tabIndex={-1} aria-labelledby={heading}>
      <h3 id={heading}>{claim.label[language]}</h3>
      <section class="on-page">
        <Sentence mention={first} wording={wording} onReveal={onReveal} />
        <p class="stance" data-stance={first.stance}>
          {wording.stance[first.stance]}
        </p>
        {others.length > 0 && (
          <details class="also">
            <summary>{wording.alsoAt(others.length)}</summary>
            <ul>
              {others.map((mention) => (
                <li key={mention.id}>
                  <Sentence mention={mention} wording={wording} onReveal={onReveal} />
                  <p class="stance" data-stance={mention.stance}>
                    {wording.stance[mention.stance]}
                  </p>
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
      <NoteMore view={view} wording={wording} />
    </article>
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
