import type { ComponentChildren } from 'preact';

/** Small drawings, all decorative: the words beside them say it. */
function Drawing({
  children,
  name,
  size = 16,
}: {
  readonly children: ComponentChildren;
  readonly name?: string;
  readonly size?: number;
}) {
  return (
    <svg
      aria-hidden="true"
      class={name}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

/** A lamp that lights to one side. */
export function Lamp() {
  return (
    <Drawing name="lamp">
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
    </Drawing>
  );
}

export function Close() {
  return (
    <Drawing>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Drawing>
  );
}

export function Arrow() {
  return (
    <Drawing>
      <path d="M3.5 8h9M9 4.5L12.5 8 9 11.5" />
    </Drawing>
  );
}

export function Down() {
  return (
    <Drawing size={12}>
      <path d="M3.5 6L8 10.5 12.5 6" />
    </Drawing>
  );
}

export function Pen() {
  return (
    <Drawing>
      <path d="M3 13l.6-2.8L10.8 3a1.2 1.2 0 0 1 1.7 0l.5.5a1.2 1.2 0 0 1 0 1.7L5.8 12.4z" />
    </Drawing>
  );
}

export function Lens() {
  return (
    <Drawing>
      <circle cx="7" cy="7" r="4.25" />
      <path d="M10.2 10.2L13.5 13.5" />
    </Drawing>
  );
}
