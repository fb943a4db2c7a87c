import { useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../../lib/annotation/model';
import type { OverlayWording } from '../../lib/wording/overlay';
import type { OverlayActions } from './card';
import { Down, Lens, Pen } from './icons';
import type { Place } from './placement';
import { whenTrusted } from './trusted';

interface Props {
  readonly place: Place;
  readonly colour: Colour;
  readonly wording: OverlayWording;
  readonly actions: Pick<OverlayActions, 'highlight' | 'addNote' | 'check'>;
}

/** What can be done with the selected words. It takes neither the selection nor, with the pointer, the focus. */
export function SelectionToolbar({ place, colour, wording, actions }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const { side, left, inset } = place;
  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={wording.toolbar}
      data-side={side}
      style={{ left: `${left}px`, [side === 'below' ? 'top' : 'bottom']: `${inset}px` }}
      onPointerDown={keepSelection}
      onMouseDown={keepSelection}
      onKeyDown={moveInToolbar}
    >
      <div class="row">
        <button type="button" class="main" onClick={whenTrusted(() => actions.highlight(colour))}>
          <span class="swatch" data-colour={colour} aria-hidden="true" />
          {wording.highlight}
        </button>
        <button
          type="button"
          class="more"
          aria-label={wording.moreColours}
          title={wording.moreColours}
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          <Down />
        </button>
        <button type="button" class="main" onClick={whenTrusted(actions.addNote)}>
          <Pen />
          {wording.addNote}
        </button>
        <button type="button" class="main" onClick={whenTrusted(actions.check)}>
          <Lens />
          {wording.check}
        </button>
      </div>
      {isChoosing && (
        <fieldset class="row colours" aria-label={wording.moreColours}>
          {COLOURS.map((choice) => (
            <button
              key={choice}
              type="button"
              aria-label={wording.colours[choice]}
              title={wording.colours[choice]}
              aria-pressed={choice === colour}
              onClick={whenTrusted(() => actions.highlight(choice))}
            >
              <span class="swatch" data-colour={choice} aria-hidden="true" />
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function keepSelection(event: Event): void {
  event.preventDefault();
}

/** Arrow keys go round the buttons, as the pattern for toolbars has it. */
function moveInToolbar(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
