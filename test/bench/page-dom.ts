import type { Page } from 'puppeteer-core';

/** A page's DOM, our host element apart, and how many hosts there are. */
export interface PageDom {
  readonly html: string;
  readonly hosts: number;
}

/** Runs in the page's own world, which sees what the page's scripts would see. */
export function readDom(page: Page): Promise<PageDom> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const nodes = [...root.childNodes];
    const hosts = nodes.filter((n) => n instanceof HTMLElement && 'sidelight' in n.dataset);
    const serializer = new XMLSerializer();
    const rest = nodes.filter((n) => !hosts.includes(n as HTMLElement));
    const parts = rest.map((n) =>
      n instanceof Element ? n.outerHTML : serializer.serializeToString(n),
    );
    const attributes = [...root.attributes].map(({ name, value }) => `${name}=${value}`);
    const sheets = [...document.styleSheets].length + document.adoptedStyleSheets.length;
    return { html: [...attributes, `${sheets} sheets`, ...parts].join('\n'), hosts: hosts.length };
  });
}

/** Where two serialisations part, for a reader to see; null when they are the same. */
export function firstDifference(before: string, after: string): string | null {
  if (before === after) return null;
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const around = (html: string) => JSON.stringify(html.slice(Math.max(0, at - 30), at + 50));
  return `at ${at}: ${around(before)} became ${around(after)}`;
}
