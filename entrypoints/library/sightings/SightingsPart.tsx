import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Unwanted } from '../../../components/sightings/Forget';
import { Sightings } from '../../../components/sightings/Sightings';
import type { NoteLanguage } from '../../../lib/knowledge/model';
import { askBackground } from '../../../lib/messaging/ask';
import type { Forgotten, SightingHoldings } from '../../../lib/spotting/sighting';
import { listenToCommits } from '../../../lib/store/commits';
import { MOST_SIGHTINGS } from '../../../lib/store/sighting-store';
import { sightingsWording } from '../../../lib/wording/sightings';
import { downloadSightings } from './download-sightings';

interface State {
  readonly isOn: boolean;
  readonly holdings: SightingHoldings;
}

/** The switch of sightings with what is kept; in the library and in the options. */
export function SightingsPart({ language }: { readonly language: NoteLanguage }) {
  const wording = sightingsWording(language);
  const [state, setState] = useState<State | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const fail = (error: unknown) =>
    setSaid(`${wording.failed} ${error instanceof Error ? error.message : String(error)}`);
  const look = async () => {
    const [{ keepsSightings }, holdings] = await Promise.all([
      askBackground('settings'),
      askBackground('sightingHoldings'),
    ]);
    setState({ isOn: keepsSightings, holdings });
  };
  /** Does something, looks anew, and tells what came of it. */
  const work = (what: () => Promise<string>) => {
    setBusy(true);
    setSaid('');
    what()
      .then(async (sentence) => {
        await look();
        setSaid(sentence);
      })
      .catch(fail)
      .finally(() => setBusy(false));
  };

  useEffect(() => {
    const ending = new AbortController();
    const lookAgain = () => void look().catch(fail);
    listenToCommits((stores) => stores.includes('sightings') && lookAgain(), ending.signal);
    browser.storage.local.onChanged.addListener(lookAgain);
    ending.signal.addEventListener('abort', () =>
      browser.storage.local.onChanged.removeListener(lookAgain),
    );
    lookAgain();
    return () => ending.abort();
  }, []);

  if (!state) return <p role="status">{said}</p>;
  return (
    <Sightings
      {...state}
      most={MOST_SIGHTINGS}
      isBusy={isBusy}
      said={said}
      wording={wording}
      onSwitch={(keepsSightings) =>
        work(async () => {
          await askBackground('changeSettings', { keepsSightings });
          return '';
        })
      }
      onDownload={(format) => work(async () => wording.downloaded(await downloadSightings(format)))}
      onForget={(what) =>
        work(async () => wording.forgotten(await askBackground('forgetSightings', meant(what))))
      }
    />
  );
}

/** A day begins as the reader's clock says. */
function meant(what: Unwanted): Forgotten {
  if (what.kind !== 'before') return what;
  const [year = 0, month = 1, date = 1] = what.day.split('-').map(Number);
  return { kind: 'before', before: new Date(year, month - 1, date).toISOString() };
}
