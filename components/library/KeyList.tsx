import type { LibraryWording } from '../../lib/wording/library';

/** The keys of the list, for whoever opens it. */
export function KeyList({ wording }: { readonly wording: LibraryWording }) {
  return (
    <details class="keys">
      <summary>{wording.keys}</summary>
      <dl>
        {wording.keyList.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
