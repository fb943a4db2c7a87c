import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import type { Appearance } from '../../lib/messaging/protocol';
import { libraryWording } from '../../lib/wording/library';
import { AnnotationsTab } from './annotations/AnnotationsTab';
import { DataTab } from './data/DataTab';
import { ExchangeTab } from './exchange/ExchangeTab';
import { LazyPictures } from './pictures/LazyPictures';
import { TABS, useRoute } from './route';

/** The library: all that the reader keeps, in tabs. */
export function LibraryPage({ appearance }: { readonly appearance: Appearance }) {
  const language = appearance.noteLanguage;
  const wording = libraryWording(language);
  const [route, go] = useRoute();
  /** What was selected when the reader asked to export it; null for all. */
  const [exported, setExported] = useState<readonly string[] | null>(null);
  useEffect(() => {
    document.title = `${wording.tabs[route.tab]} – Sidelight`;
  }, [route.tab, language]);
  return (
    <LibraryFrame
      tabs={TABS.map((id) => ({ id, name: wording.tabs[id] }))}
      open={route.tab}
      wording={wording}
      onOptions={() => void browser.runtime.openOptionsPage()}
    >
      {route.tab === 'annotations' && (
        <AnnotationsTab
          language={language}
          colourNames={appearance.colourNames}
          query={route.query}
          onQuery={(query, how) => go({ tab: 'annotations', query }, how)}
          onExport={(ids) => {
            setExported(ids);
            go({ tab: 'exchange', query: new URLSearchParams() }, 'push');
          }}
        />
      )}
      {route.tab === 'pictures' && (
        <LazyPictures
          language={language}
          colourNames={appearance.colourNames}
          query={route.query}
          onQuery={(query, how) => go({ tab: 'pictures', query }, how)}
        />
      )}
      {route.tab === 'exchange' && <ExchangeTab language={language} ids={exported} />}
      {route.tab === 'data' && <DataTab language={language} />}
    </LibraryFrame>
  );
}
