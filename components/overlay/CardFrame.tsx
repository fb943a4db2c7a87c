import type { ComponentChildren, Ref } from 'preact';
import type { OverlayWording } from '../../lib/wording/overlay';
import { Close, Lamp } from './icons';
import type { Place } from './placement';

interface Props {
  readonly title: string;
  readonly place: Place;
  readonly wording: OverlayWording;
  readonly frameRef: Ref<HTMLElement>;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly footer?: ComponentChildren;
  /** What is asked at the card's foot went wrong, or needs the reader's hand. */
  readonly remark: string | null;
  readonly children: ComponentChildren;
}

/** A card beside the marked words: header, a body that scrolls, footer. */
export function CardFrame({ title, place, wording, frameRef, footer, remark, ...rest }: Props) {
  const { side, left, inset, width, maxHeight } = place;
  return (
    <section
      class="card"
      role="dialog"
      aria-label={`Sidelight: ${title}`}
      tabIndex={-1}
      ref={frameRef}
      data-side={side}
      style={{
        left: `${left}px`,
        [side === 'below' ? 'top' : 'bottom']: `${inset}px`,
        width: `${width}px`,
        maxHeight: `${maxHeight}px`,
      }}
      onPointerEnter={rest.onEnter}
      onPointerLeave={rest.onLeave}
    >
      <header>
        <Lamp />
        <p class="brand">
          <span translate={false}>Sidelight</span> <span class="what">{title}</span>
        </p>
        <button type="button" class="icon" aria-label={wording.close} onClick={rest.onClose}>
          <Close />
        </button>
      </header>
      <div class="body">{rest.children}</div>
      {(footer || remark) && (
        <footer>
          {remark && (
            <p class="remark" role="status">
              {remark}
            </p>
          )}
          {footer}
        </footer>
      )}
    </section>
  );
}
