import type { ComponentChildren } from 'preact';
import type { PanelWording } from '../../lib/wording/panel';

interface Props {
  readonly href: string;
  readonly wording: PanelWording;
  readonly class?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link out of the extension; it opens beside the panel and tells the other side nothing. */
export function ExternalLink({ href, wording, class: name, label, children }: Props) {
  if (!/^https?:/.test(href)) return <span class={name}>{children}</span>;
  return (
    <a
      href={href}
      class={name}
      target="_blank"
      rel="noopener noreferrer"
      title={wording.opensInNewTab}
      aria-label={label}
    >
      {children}
    </a>
  );
}
