import type { Source } from '../../lib/knowledge/model';
import { countIn, type OverlayWording } from '../../lib/wording/overlay';

/** As many as a card holds without turning into a bibliography; the panel has them all. */
const SHOWN = 3;

/** The first citations as links, and how many more there are. */
export function Sources({
  sources,
  wording,
}: {
  readonly sources: readonly Source[];
  readonly wording: OverlayWording;
}) {
  if (sources.length === 0) return null;
  const more = sources.length - SHOWN;
  return (
    <section class="sources">
      <h3>{wording.sources}</h3>
      <ul>
        {sources.slice(0, SHOWN).map(({ id, title, publisher, date, url }) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noreferrer" title={wording.newTab}>
              {title}
            </a>{' '}
            <span class="by">
              {publisher}, {date || wording.undated}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="more">{countIn(wording.moreSources, more)}</p>}
    </section>
  );
}
