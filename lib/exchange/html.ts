import type { UserAnnotation } from '../annotation/model';
import { type AnnotationView, type PageView, pagesOf } from './export-view';

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d2129, #e9e7e1); --soft: light-dark(#555c69, #a9acb5);
  --line: light-dark(#e2ddd2, #33363f); --paper: light-dark(#fdfcf9, #17181c);
  --yellow: light-dark(#e8c32e, #c9a92c); --green: light-dark(#5fbf77, #4fa566); --blue: light-dark(#6aa9f0, #5b97dd);
  --pink: light-dark(#ec7ba3, #cf6a8f); --violet: light-dark(#a78bf0, #957ddb); }
body { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 Charter, Georgia, "Noto Serif", "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
header p, .facts, footer { color: var(--soft); font: .85rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; line-height: 1.35; margin: 0; }
section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
article { margin-top: 1.5rem; padding-left: 1rem; border-left: 4px solid var(--colour); break-inside: avoid; }
blockquote, .note { margin: 0 0 .5rem; white-space: pre-wrap; } .note { font-family: system-ui, sans-serif; }
.facts { margin: 0; } a { color: inherit; } .tag::before { content: "#"; }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; } }`;

/** One file to read and print: no script, nothing fetched, every text escaped. @param now - ISO 8601, UTC. */
export function toHtml(annotations: readonly UserAnnotation[], now: string): string {
  const pages = pagesOf(annotations);
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Sidelight ${now.slice(0, 10)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Sidelight</h1><p>${now.slice(0, 10)} · ${annotations.length}</p></header>
<main>
${pages.map(pageHtml).join('\n')}
</main>
</body>
</html>
`;
}

function pageHtml(page: PageView): string {
  const { title, source, author, published } = page;
  const isLink = /^https?:\/\//i.test(source);
  const heading = isLink
    ? `<a href="${escaped(source)}" rel="noopener noreferrer">${escaped(title)}</a>`
    : escaped(title);
  const facts = [author, published, source].filter(Boolean).map(escaped).join(' · ');
  return `<section>
<h2>${heading}</h2>
<p class="facts">${facts}</p>
${page.annotations.map(annotationHtml).join('\n')}
</section>`;
}

function annotationHtml({ quote, note, tags, day, colour }: AnnotationView): string {
  const labels = tags.map((tag) => `<span class="tag">${escaped(tag)}</span>`).join(' ');
  return `<article style="--colour: var(--${escaped(colour)})">
${quote === '' ? '' : `<blockquote>${escaped(quote)}</blockquote>\n`}${note === '' ? '' : `<p class="note">${escaped(note)}</p>\n`}<p class="facts"><time>${escaped(day)}</time> ${labels}</p>
</article>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
}
