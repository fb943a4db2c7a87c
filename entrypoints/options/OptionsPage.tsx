import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type KnowledgeSummary, Options } from '../../components/options/Options';
import type { UserAnnotation } from '../../lib/annotation/model';
import { askBackground } from '../../lib/messaging/ask';
import type { Appearance } from '../../lib/messaging/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import type { Dismissal } from '../../lib/spotting/dismissal';
import { COMMANDS, type Command, optionsWording } from '../../lib/wording/options';
import { DataTab } from '../library/data/DataTab';
import { SightingsPart } from '../library/sightings/SightingsPart';
import { exportToFile } from '../sidepanel/export-file';
import { summariseKnowledge } from './knowledge-summary';

type Keys = Partial<Record<Command, string>>;

/** Asks for what the options page shows, and has the reader's choices kept. */
export function OptionsPage({ appearance }: { readonly appearance: Appearance }) {
  const wording = optionsWording(appearance.noteLanguage);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [annotations, setAnnotations] = useState<readonly UserAnnotation[]>([]);
  const [dismissals, setDismissals] = useState<readonly Dismissal[]>([]);
  const [keys, setKeys] = useState<Keys>({});
  const [knowledge, setKnowledge] = useState<KnowledgeSummary | null>(null);
  const [said, setSaid] = useState('');
  const fail = (error: unknown) =>
    setSaid(`${wording.failed} ${error instanceof Error ? error.message : String(error)}`);

  // A choice made elsewhere (the panel's site switch) arrives with a new appearance.
  useEffect(() => {
    askBackground('settings').then(setSettings, fail);
  }, [appearance]);
  useEffect(() => {
    askBackground('allAnnotations').then(setAnnotations, fail);
    assignedKeys().then(setKeys, fail);
    summariseKnowledge().then(setKnowledge, fail);
  }, []);

  // The reader may have dismissed something in another tab and come back.
  useEffect(() => {
    const ending = new AbortController();
    const ask = () => askBackground('allDismissals').then(setDismissals, fail);
    const onSeen = () => document.visibilityState === 'visible' && void ask();
    document.addEventListener('visibilitychange', onSeen, { signal: ending.signal });
    addEventListener('focus', onSeen, { signal: ending.signal });
    void ask();
    return () => ending.abort();
  }, []);

  const showAgain = async (ids: string[]) => {
    setSaid('');
    await askBackground('showAgain', ids);
    setDismissals(await askBackground('allDismissals'));
    setSaid(wording.shownAgain(ids.length));
  };
  const keep = (work: Promise<Settings>) => {
    setSaid('');
    work.then((kept) => {
      setSettings(kept);
      setSaid(wording.saved);
    }, fail);
  };
  return (
    <Options
      settings={settings}
      wording={wording}
      dismissals={dismissals}
      annotations={annotations.length}
      pages={new Set(annotations.map(({ target }) => target.source)).size}
      keys={keys}
      keysAddress={import.meta.env.FIREFOX ? null : 'chrome://extensions/shortcuts'}
      knowledge={knowledge}
      whole={
        <>
          <DataTab language={appearance.noteLanguage} />
          <SightingsPart language={appearance.noteLanguage} />
        </>
      }
      said={said}
      onChange={(change) => keep(askBackground('changeSettings', change))}
      onSwitchSite={(host, isOn) => keep(askBackground('switchSite', host, isOn))}
      onShowAgain={(ids) => void showAgain(ids).catch(fail)}
      onExport={() => exportToFile(null).then((file) => setSaid(wording.exported(file)), fail)}
    />
  );
}

/** The keys as the browser has assigned them, which may differ from what the manifest suggests. */
async function assignedKeys(): Promise<Keys> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(
    COMMANDS.flatMap((name) => {
      const shortcut = commands.find((command) => command.name === name)?.shortcut;
      return shortcut ? [[name, shortcut]] : [];
    }),
  );
}
