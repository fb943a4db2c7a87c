import type { LibraryWording } from '../../lib/wording/library';

interface Props {
  readonly isBin: boolean;
  /** There are no annotations at all, rather than none that match. */
  readonly isAll: boolean;
  readonly wording: LibraryWording;
}

/** Why the list is empty. */
export function Nothing({ isBin, isAll, wording }: Props) {
  if (isBin) return <p class="nothing">{wording.emptyBin}</p>;
  if (!isAll) return <p class="nothing">{wording.noMatch}</p>;
  return (
    <div class="nothing">
      <h2>{wording.empty}</h2>
      <p>{wording.emptyHint}</p>
    </div>
  );
}
