import Mustache from 'mustache';
import type { PageView } from './export-view';
import { placeOf } from './json-places';

/** For Obsidian: properties it knows, a quotation for each mark, the note under it, a block id to link to. */
export const DEFAULT_TEMPLATE = `---
title: {{yaml.title}}
source: {{yaml.source}}
author: {{yaml.author}}
published: {{yaml.published}}
created: {{yaml.created}}
tags: {{yaml.tags}}
---

# {{title}}

{{#annotations}}
{{#quoteLines}}
> {{.}}
{{/quoteLines}}

{{#note}}
{{note}}

{{/note}}
{{#hashtags}}
{{hashtags}}

{{/hashtags}}
{{/annotations}}
`;

/** What is wrong with a template. */
export interface TemplateFault {
  readonly kind: 'unclosed-tag' | 'unopened-section' | 'unclosed-section' | 'partial' | 'other';
  /** The section's name, or empty. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
}

const FAULTS = [
  [/^Unclosed tag at (\d+)/, 'unclosed-tag'],
  [/^Unopened section "(.*)" at (\d+)/s, 'unopened-section'],
  [/^Unclosed section "(.*)" at (\d+)/s, 'unclosed-section'],
] as const;

/** Null for a template that can be filled. Templates are of Mustache: no logic, no code, nothing is fetched. */
export function templateFault(template: string): TemplateFault | null {
  try {
    const fresh = new Mustache.Writer();
    fresh.parse(template);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    for (const [pattern, kind] of FAULTS) {
      const found = pattern.exec(message);
      if (!found) continue;
      const [name = '', offset = ''] = found.length > 2 ? [found[1], found[2]] : ['', found[1]];
      return { kind, name, line: placeOf(template, Number(offset)).line };
    }
    return { kind: 'other', name: '', line: 1 };
  }
}

/** One page by a template without fault. Nothing is escaped for HTML: this is Markdown. */
export function toMarkdown(page: PageView, template: string): string {
  const fresh = new Mustache.Writer();
  return fresh.render(template, page, undefined, { escape: String });
}

/** A file name for a page that every system takes. */
export function fileNameOf({ title }: Pick<PageView, 'title'>): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\\/:*?"<>|#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${[...name].slice(0, 80).join('').trim() || 'page'}.md`;
}

/** Several pages in one file: front matter is one file's, so that each page's own is left out. */
export function toOneMarkdown(pages: readonly PageView[], template: string): string {
  return pages.map((page) => toMarkdown(page, template).replace(FRONT_MATTER, '')).join('\n');
}

const FRONT_MATTER = /^\s*---\r?\n(?:.*\r?\n)*?---\r?\n\s*/;
