import { useEffect, useState } from 'preact/hooks';

export const TABS = ['annotations', 'pictures', 'exchange', 'data'] as const;
export type Tab = (typeof TABS)[number];

/** Where the reader is in the library: the address' fragment, so that back, forward and bookmarks work. */
export interface Route {
  readonly tab: Tab;
  /** What the tab keeps of its own. */
  readonly query: URLSearchParams;
}

/** `#annotations?q=…`; anything else is the first tab. */
export function routeOf(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  return {
    tab: TABS.find((tab) => tab === name) ?? 'annotations',
    query: new URLSearchParams(query),
  };
}

export function hashOf({ tab, query }: Route): string {
  const words = query.toString();
  return `#${tab}${words && `?${words}`}`;
}

/** The present route, and whoever goes elsewhere; typing in a search box replaces the entry instead of adding one. */
export function useRoute(): [Route, (route: Route, how: 'push' | 'replace') => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  return [
    route,
    (next, how) => {
      if (how === 'push') history.pushState(null, '', hashOf(next));
      else history.replaceState(null, '', hashOf(next));
      setRoute(next);
    },
  ];
}
