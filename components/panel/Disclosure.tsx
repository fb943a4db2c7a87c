import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** How many things are inside. */
  readonly count: number;
  readonly children: ComponentChildren;
}

/** Something that is there for whoever asks; the browser keeps whether it is open. */
export function Disclosure({ title, count, children }: Props) {
  if (count === 0) return null;
  return (
    <details class="disclosure">
      <summary>
        <span>{title}</span>
        <span class="count">{count}</span>
      </summary>
      <div class="disclosed">{children}</div>
    </details>
  );
}
