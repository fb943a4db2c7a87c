import type { ComponentChildren } from 'preact';
import { type Block, type Inline, readMarkdown } from './blocks';

/** The reader's Markdown as elements: no HTML of theirs is ever parsed, and nothing in it is fetched. */
export function Markdown({ text }: { readonly text: string }) {
  return <div class="markdown">{readMarkdown(text).map(drawBlock)}</div>;
}

function drawBlock(block: Block, key: number): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p key={key} dir="auto">
          {block.children.map(drawInline)}
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading key={key} dir="auto">
          {block.children.map(drawInline)}
        </Heading>
      );
    }
    case 'quote':
      return <blockquote key={key}>{block.blocks.map(drawBlock)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, i) => <li key={i}>{item.map(drawBlock)}</li>);
      return block.start === null ? (
        <ul key={key}>{items}</ul>
      ) : (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      );
    }
    case 'code':
      return (
        <pre key={key}>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr key={key} />;
  }
}

function drawInline(inline: Inline, key: number): ComponentChildren {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code key={key}>{inline.text}</code>;
    case 'break':
      return <br key={key} />;
    case 'emphasis':
      return <em key={key}>{inline.children.map(drawInline)}</em>;
    case 'strong':
      return <strong key={key}>{inline.children.map(drawInline)}</strong>;
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.children.map(drawInline)}
        </a>
      );
  }
}
