import type { ClaimId, NoteLanguage } from '../../lib/knowledge/model';
import { type Dismissal, quietClaims } from '../../lib/spotting/dismissal';
import { clockTime } from '../../lib/wording/dates';
import type { OptionsWording } from '../../lib/wording/options';
import { langOfScript } from '../panel/text-lang';
import { Section } from './Section';

/** A claim's label in each language; of one that the knowledge base has no more, nothing. */
export type ClaimLabels = ReadonlyMap<ClaimId, Readonly<Record<NoteLanguage, string>>>;

interface Props {
  /** The latest first. */
  readonly dismissals: readonly Dismissal[];
  readonly labels: ClaimLabels;
  readonly wording: OptionsWording;
  readonly onShowAgain: (ids: string[]) => void;
}

/** What the reader called not relevant, by site, and the way back. */
export function DismissedNotes({ dismissals, labels, wording, onShowAgain }: Props) {
  const sites = Map.groupBy(dismissals, ({ site }) => site);
  return (
    <Section title={wording.dismissed}>
      <p class="hint">{wording.dismissedHint}</p>
      {dismissals.length === 0 && <p>{wording.noneDismissed}</p>}
      {[...sites].map(([site, ofSite]) => (
        <Site
          key={site}
          site={site}
          dismissals={ofSite}
          labels={labels}
          wording={wording}
          onShowAgain={onShowAgain}
        />
      ))}
    </Section>
  );
}

function Site({ site, dismissals, labels, wording, onShowAgain }: Props & { site: string }) {
  const { language } = wording;
  const labelOf = (claim: ClaimId) => labels.get(claim)?.[language] ?? claim;
  const quiet = [...quietClaims(dismissals)].map(labelOf);
  return (
    <section class="dismissed-site" aria-label={site}>
      <header>
        <h3>{site}</h3>
        {dismissals.length > 1 && (
          <button
            type="button"
            class="quiet"
            aria-label={`${wording.showAllAgain}: ${site}`}
            onClick={() => onShowAgain(dismissals.map(({ id }) => id))}
          >
            {wording.showAllAgain}
          </button>
        )}
      </header>
      {quiet.length > 0 && <p class="hint">{wording.quietHere(quiet)}</p>}
      <ul>
        {dismissals.map(({ id, claim, sentence, made }) => (
          <li key={id}>
            <div class="dismissed-words">
              <p class="dismissed-claim">{labelOf(claim)}</p>
              <blockquote lang={langOfScript(sentence)}>{sentence}</blockquote>
              <p class="hint">
                <time dateTime={made}>{clockTime(made, language)}</time>
              </p>
            </div>
            <button
              type="button"
              class="quiet"
              aria-label={`${wording.showAgain}: ${labelOf(claim)}`}
              onClick={() => onShowAgain([id])}
            >
              {wording.showAgain}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
