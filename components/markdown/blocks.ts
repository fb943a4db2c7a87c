import type * as mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Text within a block. There is no image: nothing that the reader wrote may start a request. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: Level; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      /** The first number, or null when the items are not numbered. */
      readonly start: number | null;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** Headings of an annotation stand below those of the page that shows it. */
export type Level = 4 | 5 | 6;

/** Deeper nesting is shown as text: a tree that deep is not writing, and drawing it could exhaust the stack. */
const MAX_DEPTH = 24;

/** Longer chains of nested marks cost the parser quadratic time; text that long is shown as it was typed. */
const MAX_LENGTH = 100_000;

type Definitions = ReadonlyMap<string, string>;

/** Reads Markdown (CommonMark) into what can be shown safely: raw HTML is text, images are links. */
export function readMarkdown(markdown: string): Block[] {
  if (markdown.length > MAX_LENGTH || nestingOf(markdown) > MAX_DEPTH) return [plain(markdown)];
  const root = fromMarkdown(markdown);
  return blocksOf(root.children, definitionsIn(root), 0);
}

/** The most container marks (`>`, `-`, `1.`) that open one line. */
function nestingOf(markdown: string): number {
  let most = 0;
  for (const [marks] of markdown.matchAll(
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm,
  )) {
    most = Math.max(most, marks.replace(/[ \t\d]/g, '').length);
  }
  return most;
}

function plain(text: string): Block {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] };
}

function definitionsIn({ children }: mdast.Root): Definitions {
  const urls = new Map<string, string>();
  for (const node of children) {
    if (node.type === 'definition' && !urls.has(node.identifier))
      urls.set(node.identifier, node.url);
  }
  return urls;
}

function blocksOf(nodes: readonly mdast.RootContent[], urls: Definitions, depth: number): Block[] {
  return nodes.flatMap((node) => blockOf(node, urls, depth));
}

function blockOf(node: mdast.RootContent, urls: Definitions, depth: number): Block[] {
  if (depth > MAX_DEPTH) return [plain(textIn(node))];
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlinesOf(node.children, urls, depth) }];
    case 'heading':
      return [
        {
          kind: 'heading',
          level: node.depth === 1 ? 4 : node.depth === 2 ? 5 : 6,
          children: inlinesOf(node.children, urls, depth),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node.children, urls, depth + 1) }];
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map((item) => blocksOf(item.children, urls, depth + 1)),
        },
      ];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'html':
      return [plain(node.value)];
    default:
      return [];
  }
}

function inlinesOf(
  nodes: readonly mdast.PhrasingContent[],
  urls: Definitions,
  depth: number,
): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, urls, depth + 1));
}

function inlineOf(node: mdast.PhrasingContent, urls: Definitions, depth: number): Inline[] {
  if (depth > MAX_DEPTH) return [{ kind: 'text', text: textIn(node) }];
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: inlinesOf(node.children, urls, depth) }];
    case 'link':
      return link(node.url, inlinesOf(node.children, urls, depth));
    case 'linkReference':
      return link(urls.get(node.identifier) ?? '', inlinesOf(node.children, urls, depth));
    case 'image':
      return link(node.url, [{ kind: 'text', text: node.alt || node.url }]);
    case 'imageReference':
      return link(urls.get(node.identifier) ?? '', [{ kind: 'text', text: node.alt ?? '' }]);
    default:
      return [];
  }
}

const SAFE: readonly string[] = ['http:', 'https:', 'mailto:'];

/** A link that may be followed; any other address is shown as text beside its words. */
function link(address: string, children: readonly Inline[]): Inline[] {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && SAFE.includes(url.protocol)) {
    return [{ kind: 'link', href: url.href, children: children.flatMap(withoutLinks) }];
  }
  return [...children, ...(address ? [{ kind: 'text' as const, text: ` (${address})` }] : [])];
}

/** An image in a link would be a link in a link. */
function withoutLinks(inline: Inline): Inline[] {
  if (inline.kind === 'link') return [...inline.children];
  if ('children' in inline) return [{ ...inline, children: inline.children.flatMap(withoutLinks) }];
  return [inline];
}

function textIn(node: mdast.Nodes): string {
  const texts: string[] = [];
  const rest: mdast.Nodes[] = [node];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if ('value' in next) texts.push(next.value);
    if ('children' in next) rest.push(...next.children.toReversed());
  }
  return texts.join('');
}
