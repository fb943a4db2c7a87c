import { useEffect, useState } from 'preact/hooks';
import { Data, type Space } from '../../../components/data/Data';
import type { Holdings } from '../../../lib/annotation/holdings';
import type { NoteLanguage } from '../../../lib/knowledge/model';
import { askBackground } from '../../../lib/messaging/ask';
import { dataWording } from '../../../lib/wording/data';
import { downloadBackup, saveFile } from './download-backup';

/** Asks for what is told of the data as a whole, and has done what the reader wants done with it. */
export function DataTab({ language }: { readonly language: NoteLanguage }) {
  const wording = dataWording(language);
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const [space, setSpace] = useState<Space | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  const look = async () => {
    setHoldings(await askBackground('holdings'));
    setSpace(await readSpace());
  };
  /** Does something, tells what came of it, and looks anew. */
  const work = (what: () => Promise<string>) => {
    setBusy(true);
    setSaid('');
    what()
      .then(async (sentence) => {
        await look();
        setSaid(sentence);
      })
      .catch((error: unknown) =>
        setSaid(`${wording.failed} ${error instanceof Error ? error.message : String(error)}`),
      )
      .finally(() => setBusy(false));
  };
  useEffect(() => work(async () => ''), []);

  if (!holdings) return <p role="status">{said}</p>;
  return (
    <Data
      wording={wording}
      holdings={holdings}
      space={space}
      isBusy={isBusy}
      said={said}
      onDownload={() =>
        work(async () => {
          const total = holdings.counts.annotations + holdings.counts.binned;
          const file = await downloadBackup(total, (count) => setSaid(wording.downloading(count)));
          return wording.downloaded(file);
        })
      }
      onStopReminding={() => work(quietly('stopReminding'))}
      onTake={() => work(async () => wording.taken(await askBackground('takeSnapshot')))}
      onRestore={(made) =>
        work(async () => {
          const merged = await askBackground('restoreSnapshot', made);
          return merged ? wording.restored(merged) : wording.damaged;
        })
      }
      onCheck={() => work(quietly('checkData'))}
      onSaveQuarantine={() =>
        work(async () => {
          const name = 'sidelight-quarantine.json';
          saveFile([await askBackground('quarantine')], name, 'application/json');
          return wording.downloaded(name);
        })
      }
    />
  );
}

/** The view itself tells what came of it. */
function quietly(method: 'stopReminding' | 'checkData'): () => Promise<string> {
  return async () => {
    await askBackground(method);
    return '';
  };
}

/** Also asks for the promise to keep it: browsers that ask nobody answer at once, and it costs nothing to ask again. */
async function readSpace(): Promise<Space> {
  const isPersistent = await navigator.storage.persist();
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, quota, isPersistent };
}
