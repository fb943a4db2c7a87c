import { useState } from 'preact/hooks';
import type { OptionsWording } from '../../lib/wording/options';
import { Section } from './Section';
import { hostIn } from './site-name';

interface Props {
  readonly sites: readonly string[];
  readonly wording: OptionsWording;
  readonly onSwitch: (host: string, isOn: boolean) => void;
}

/** The sites on which Sidelight does nothing. */
export function SitesOff({ sites, wording, onSwitch }: Props) {
  const [typed, setTyped] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostIn(typed);
    setInvalid(host === null);
    if (host === null) return;
    onSwitch(host, false);
    setTyped('');
  };
  return (
    <Section title={wording.sites}>
      <p class="hint">{wording.sitesHint}</p>
      {sites.length === 0 ? (
        <p>{wording.noSites}</p>
      ) : (
        <ul class="sites">
          {sites.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button
                type="button"
                class="quiet"
                aria-label={wording.removeSite(host)}
                onClick={() => onSwitch(host, true)}
              >
                {wording.switchOn}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add-site" onSubmit={add}>
        <input
          type="text"
          aria-label={wording.site}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? 'site-error' : undefined}
          placeholder={wording.sitePlaceholder}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="secondary">
          {wording.addSite}
        </button>
      </form>
      {isInvalid && (
        <p class="error" id="site-error" role="alert">
          {wording.siteInvalid}
        </p>
      )}
    </Section>
  );
}
