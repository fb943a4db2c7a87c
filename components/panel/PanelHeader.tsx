import type { PanelWording } from '../../lib/wording/panel';

interface Props {
  /** The site that the switch is about; null where there is none to switch. */
  readonly host: string | null;
  readonly isOn: boolean;
  readonly wording: PanelWording;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onLibrary: () => void;
  readonly onOptions: () => void;
}

/** The wordmark, the site's switch, the way to the options. */
export function PanelHeader({ host, isOn, wording, onSwitch, onLibrary, onOptions }: Props) {
  return (
    <header class="panel-header">
      <h1 class="wordmark">
        <img src="/icon/icon.svg" alt="" width="22" height="22" />
        Sidelight
      </h1>
      {host && (
        <label class="switch" title={wording.siteSwitchHint(host)}>
          <span>{wording.siteSwitch}</span>
          <input
            type="checkbox"
            role="switch"
            checked={isOn}
            aria-checked={isOn}
            onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
          />
        </label>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={wording.library}
        title={wording.library}
        onClick={onLibrary}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <title>{wording.library}</title>
          <path d="M4 4v12M8 4v12M12.2 4.6l3.4 11.2" />
        </svg>
      </button>
      <button type="button" class="icon-button" aria-label={wording.options} onClick={onOptions}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <title>{wording.options}</title>
          <path d="M3 6h7M15 6h2M3 14h2M10 14h7" />
          <circle cx="12.5" cy="6" r="2.2" />
          <circle cx="7.5" cy="14" r="2.2" />
        </svg>
      </button>
    </header>
  );
}
