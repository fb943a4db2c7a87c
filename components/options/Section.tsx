import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One subject of the options page. */
export function Section({ title, children }: Props) {
  return (
    <section class="subject" aria-label={title}>
      <h2>{title}</h2>
      <div class="subject-body">{children}</div>
    </section>
  );
}
