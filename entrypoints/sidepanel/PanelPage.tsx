import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MarkWish, Panel } from '../../components/panel/Panel';
import type { PageView } from '../../components/panel/page-view';
import type { TermWish } from '../../components/panel/TermBox';
import { askBackground } from '../../lib/messaging/ask';
import type { Appearance, PanelWish } from '../../lib/messaging/protocol';
import { namedColours } from '../../lib/wording/colour-names';
import { type PanelWording, panelWording } from '../../lib/wording/panel';
import { followTab } from './follow-tab';
import { listenToBackground } from './listen';
import { pageViewOf } from './page-view-of';
import { panelActions } from './panel-actions';

interface Props {
  readonly appearance: Appearance;
  /** The tab that the address names, if it names one. */
  readonly fixedTab: number | null;
  /** A term to look up at once, from the address. */
  readonly term: string | null;
}

/** What is shown, and of which tab. */
interface Shown {
  readonly tab: number | null;
  readonly url: string | undefined;
  readonly view: PageView;
}

/** Milliseconds in which the old page stays rather than flicker. */
const PATIENCE = 300;

/** Keeps the panel on its tab: asks, follows, refuses what comes too late. */
export function PanelPage({ appearance, fixedTab, term }: Props) {
  const [shown, setShown] = useState<Shown>({
    tab: fixedTab,
    url: undefined,
    view: { kind: 'loading' },
  });
  const [termWish, setTermWish] = useState<TermWish | null>(term === null ? null : { term });
  const [markWish, setMarkWish] = useState<MarkWish | null>(null);
  const asked = useRef(0);
  const current = useRef<number | null>(null);
  const patience = useRef<ReturnType<typeof setTimeout>>(undefined);

  const leave = (tab: number) => {
    asked.current++;
    clearTimeout(patience.current);
    patience.current = setTimeout(
      () =>
        setShown((last) => ({
          tab,
          url: last.tab === tab ? last.url : undefined,
          view: { kind: 'loading' },
        })),
      PATIENCE,
    );
  };
  const ask = async (tab: number) => {
    const question = ++asked.current;
    const [view, { url }] = await Promise.all([pageViewOf(tab), tabOf(tab)]);
    if (question !== asked.current) return;
    clearTimeout(patience.current);
    setShown({ tab, url, view });
  };
  const take = ({ term: wished, mark }: PanelWish) => {
    if (wished !== undefined) setTermWish({ term: wished });
    if (mark !== undefined) setMarkWish({ mark });
  };

  useEffect(() => {
    const ending = new AbortController();
    const onTab = (tab: number) => {
      current.current = tab;
      leave(tab);
      void ask(tab);
      askBackground('takeWish', tab).then((wish) => wish && take(wish), ignore);
    };
    const onPage = (tab: number) => void ask(tab);
    void followTab(fixedTab, { onTab, onLeave: leave, onPage }, ending.signal);
    listenToBackground(
      {
        onReport: (tab) => tab === current.current && void ask(tab),
        onWish: (tab, wish) => {
          if (tab !== current.current) return;
          take(wish);
          askBackground('takeWish', tab).catch(ignore);
        },
      },
      ending.signal,
    );
    return () => ending.abort();
  }, []);
  // The notes come in the reader's language: another language asks anew.
  useEffect(() => {
    if (current.current !== null) void ask(current.current);
  }, [appearance.noteLanguage]);

  const wording = useMemo(() => wordingFor(appearance), [appearance]);
  const { tab, url, view } = shown;
  const actions = useMemo(
    () => panelActions(tab, url, () => tab !== null && void ask(tab)),
    [tab, url],
  );
  return (
    <Panel
      view={view}
      host={hostOf(url)}
      wording={wording}
      actions={actions}
      termWish={termWish}
      markWish={markWish}
      onMarkShown={() => setMarkWish(null)}
    />
  );
}

/** A tab that was closed meanwhile has no address. */
async function tabOf(tab: number): Promise<{ readonly url?: string | undefined }> {
  try {
    return await browser.tabs.get(tab);
  } catch {
    return {};
  }
}

function hostOf(url: string | undefined): string | null {
  return url && /^https?:/.test(url) ? new URL(url).hostname : null;
}

function ignore(): void {
  // A wish is a convenience: without it the panel opens at its beginning.
}

/** The panel's words, with the reader's own names of colours. */
function wordingFor({ noteLanguage, colourNames }: Appearance): PanelWording {
  const spoken = panelWording(noteLanguage);
  const colour = namedColours(spoken.annotations.colour, colourNames);
  return { ...spoken, annotations: { ...spoken.annotations, colour } };
}
