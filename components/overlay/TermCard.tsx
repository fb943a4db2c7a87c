import type { EntryView, TermAnswer } from '../../lib/knowledge/note-view';
import type { OverlayWording } from '../../lib/wording/overlay';
import { Sources } from './Sources';
import { whenTrusted } from './trusted';

interface Props {
  readonly term: string;
  readonly answer: TermAnswer | null;
  readonly wording: OverlayWording;
  readonly onLookUp: (term: string) => void;
}

/** What the knowledge base says on a term: an entry, the nearest ones, or plainly nothing. */
export function TermCard({ term, answer, wording, onLookUp }: Props) {
  if (!answer) return <p class="wait">{wording.loading}</p>;
  if (answer.kind === 'entry') return <EntryNote view={answer.view} wording={wording} />;
  if (answer.kind === 'unknown') {
    return (
      <article>
        <h2 class="asked">{term}</h2>
        <p>
          <strong>{wording.termUnknown}.</strong> {wording.termUnknownHint}
        </p>
      </article>
    );
  }
  return (
    <article>
      <h2 class="asked">{term}</h2>
      <p>{wording.termNearest}</p>
      <ul class="nearest">
        {answer.entries.map(({ id, name, kind }) => (
          <li key={id}>
            <button type="button" onClick={whenTrusted(() => onLookUp(name[answer.language]))}>
              {name[answer.language]} <span class="by">{kind[answer.language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}

function EntryNote({
  view: { entry, claims, sources, language },
  wording,
}: {
  readonly view: EntryView;
  readonly wording: OverlayWording;
}) {
  return (
    <article>
      <p class="stance">{entry.kind[language]}</p>
      <h2>{entry.name[language]}</h2>
      <p>{entry.definition[language]}</p>
      {claims.length > 0 && (
        <section>
          <h3>{wording.termClaims}</h3>
          <ul class="plain">
            {claims.map(({ id, label }) => (
              <li key={id}>{label[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <Sources sources={sources} wording={wording} />
    </article>
  );
}
