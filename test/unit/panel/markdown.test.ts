import { describe, expect, it } from 'vitest';
import { type Block, type Inline, readMarkdown } from '../../../components/markdown/blocks';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

describe('readMarkdown reads what a reader writes', () => {
  const cases: [name: string, markdown: string, blocks: Block[]][] = [
    ['nothing', '', []],
    ['two paragraphs', 'one\n\ntwo', [paragraph(text('one')), paragraph(text('two'))]],
    [
      'emphasis',
      '*a* **b**',
      [
        paragraph({ kind: 'emphasis', children: [text('a')] }, text(' '), {
          kind: 'strong',
          children: [text('b')],
        }),
      ],
    ],
    ['a hard line break', 'a\\\nb', [paragraph(text('a'), { kind: 'break' }, text('b'))]],
    ['a heading, demoted', '# A', [{ kind: 'heading', level: 4, children: [text('A')] }]],
    ['a deep heading', '###### A', [{ kind: 'heading', level: 6, children: [text('A')] }]],
    [
      'a numbered list from its first number',
      '3. a\n4. b',
      [{ kind: 'list', start: 3, items: [[paragraph(text('a'))], [paragraph(text('b'))]] }],
    ],
    ['a list', '- a', [{ kind: 'list', start: null, items: [[paragraph(text('a'))]] }]],
    ['a quote', '> 引用', [{ kind: 'quote', blocks: [paragraph(text('引用'))] }]],
    ['code', '```js\n<b>\n```', [{ kind: 'code', text: '<b>' }]],
    ['inline code', '`<b>`', [paragraph({ kind: 'code', text: '<b>' })]],
    ['a rule', '---', [{ kind: 'rule' }]],
    [
      'a link by reference',
      '[a][1]\n\n[1]: https://example.org/',
      [paragraph({ kind: 'link', href: 'https://example.org/', children: [text('a')] })],
    ],
  ];
  it.each(cases)('%s', (_, markdown, blocks) => {
    expect(readMarkdown(markdown)).toEqual(blocks);
  });
});

describe('readMarkdown links only where a link is harmless', () => {
  const followed = [
    '[a](https://example.org/)',
    '[a](http://example.org/)',
    '[a](mailto:a@example.org)',
    '<https://example.org/>',
  ];
  it.each(followed)('%s is a link', (markdown) => {
    expect(linksIn(readMarkdown(markdown))).toHaveLength(1);
  });

  const refused = [
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](chrome://settings)',
    '[a](moz-extension://x/options.html)',
    '[a](//example.org/x)',
    '[a](/options.html)',
    '[a](#x)',
    '<javascript:alert(1)>',
    '[a][1]\n\n[1]: javascript:alert(1)',
    '![a](javascript:alert(1))',
    '[a](https://)',
  ];
  it.each(refused)('%s is text', (markdown) => {
    const blocks = readMarkdown(markdown);
    expect(linksIn(blocks)).toEqual([]);
    expect(textOf(blocks)).not.toBe('');
  });

  it('shows the address that it does not follow', () => {
    expect(textOf(readMarkdown('[a](javascript:alert)'))).toBe('a (javascript:alert)');
  });
});

describe('readMarkdown lets nothing load', () => {
  it('makes an image a link with its words', () => {
    expect(readMarkdown('![a map](https://example.org/x.png)')).toEqual([
      paragraph({
        kind: 'link',
        href: 'https://example.org/x.png',
        children: [text('a map')],
      }),
    ]);
  });

  it('makes an image without words a link with its address', () => {
    expect(textOf(readMarkdown('![](https://example.org/x.png)'))).toBe(
      'https://example.org/x.png',
    );
  });

  it('puts no link into a link', () => {
    const blocks = readMarkdown('[![a](https://example.org/x.png)](https://example.org/y)');
    expect(linksIn(blocks)).toEqual(['https://example.org/y']);
    expect(textOf(blocks)).toBe('a');
  });

  const html = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'a <b onclick="x()">b</b> c',
    '<iframe src="https://example.org"></iframe>',
    '<style>*{background:url(https://example.org)}</style>',
    '<!-- a comment -->',
  ];
  it.each(html)('%s stays text, letter for letter', (markdown) => {
    expect(textOf(readMarkdown(markdown))).toBe(markdown);
  });
});

describe('readMarkdown bears what no reader writes', () => {
  const monsters: [name: string, markdown: string][] = [
    ['quotes in quotes', `${'>'.repeat(20_000)} a`],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
    ['emphasis in emphasis', `${'*a '.repeat(3000)}${'*'.repeat(3000)}`],
    ['brackets', '['.repeat(5000)],
    ['very long', 'word '.repeat(100_000)],
  ];
  it.each(monsters)('%s', (_, markdown) => {
    const started = performance.now();
    const blocks = readMarkdown(markdown);
    expect(textOf(blocks).length).toBeGreaterThan(0);
    expect(depthOf(blocks)).toBeLessThan(60);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

function inlinesIn(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block): readonly Inline[] => {
    if (block.kind === 'quote') return inlinesIn(block.blocks);
    if (block.kind === 'list') return block.items.flatMap(inlinesIn);
    if (block.kind === 'code') return [text(block.text)];
    return block.kind === 'rule' ? [] : block.children;
  });
}

function linksIn(blocks: readonly Block[]): string[] {
  const links = (inline: Inline): string[] => [
    ...(inline.kind === 'link' ? [inline.href] : []),
    ...('children' in inline ? inline.children.flatMap(links) : []),
  ];
  return inlinesIn(blocks).flatMap(links);
}

function textOf(blocks: readonly Block[]): string {
  const words = (inline: Inline): string => {
    if ('text' in inline) return inline.text;
    return 'children' in inline ? inline.children.map(words).join('') : '\n';
  };
  return inlinesIn(blocks).map(words).join('');
}

function depthOf(blocks: readonly Block[]): number {
  const inner = blocks.map((block) => {
    if (block.kind === 'quote') return depthOf(block.blocks);
    if (block.kind === 'list') return Math.max(0, ...block.items.map(depthOf));
    return 0;
  });
  return 1 + Math.max(0, ...inner);
}
