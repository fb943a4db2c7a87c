import type { ComponentChildren } from 'preact';
import type { LibraryWording } from '../../lib/wording/library';

interface Props {
  /** The tabs that are there, in their order, with their names. */
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly open: string;
  readonly wording: LibraryWording;
  readonly onOptions: () => void;
  readonly children: ComponentChildren;
}

/** The library's page: wordmark, tabs, and the tab that is open. Each tab is an address, so they are links. */
export function LibraryFrame({ tabs, open, wording, onOptions, children }: Props) {
  return (
    <div class="library" lang={wording.language}>
      <header class="library-header">
        <h1 class="wordmark">
          <img src="/icon/icon.svg" alt="" width="24" height="24" />
          Sidelight
        </h1>
        <nav class="library-tabs" aria-label={wording.title}>
          {tabs.map(({ id, name }) => (
            <a key={id} href={`#${id}`} aria-current={id === open ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <button type="button" class="icon-button" aria-label={wording.options} onClick={onOptions}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <title>{wording.options}</title>
            <path d="M3 6h7M15 6h2M3 14h2M10 14h7" />
            <circle cx="12.5" cy="6" r="2.2" />
            <circle cx="7.5" cy="14" r="2.2" />
          </svg>
        </button>
      </header>
      <main class="library-main">{children}</main>
    </div>
  );
}
