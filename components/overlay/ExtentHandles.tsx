import { useEffect, useId, useRef } from 'preact/hooks';
import type { End } from '../../lib/text/move-end';
import { fillIn, type OverlayWording } from '../../lib/wording/overlay';
import type { ExtentActions, ExtentView, Way } from './extent-view';
import { whenTrusted } from './trusted';

interface Props {
  readonly view: ExtentView;
  readonly wording: OverlayWording;
  readonly actions: ExtentActions;
}

/** Two handles at the ends of a mark, and a bar that says what it covers and keeps it. */
export function ExtentHandles({ view, wording, actions }: Props) {
  const help = useId();
  const { first, last, colour, isSaving, failure } = view;
  return (
    <section
      class="extent"
      role="dialog"
      aria-label={`Sidelight: ${wording.extentTitle}`}
      data-colour={colour}
    >
      {(['first', 'last'] as const).map((end) => (
        <Handle key={end} end={end} view={view} help={help} wording={wording} actions={actions} />
      ))}
      <div class="bar">
        <p class="covers">
          <span class="swatch" data-colour={colour} aria-hidden="true" />
          <span>{fillIn(wording.extentCovers, { first: first.word, last: last.word })}</span>
        </p>
        <div class="actions">
          <button type="button" class="quiet" onClick={whenTrusted(actions.giveUp)}>
            {wording.extentGiveUp}
          </button>
          <button
            type="button"
            class="primary"
            aria-disabled={isSaving}
            onClick={whenTrusted(actions.keep)}
          >
            {wording.extentKeep}
          </button>
        </div>
        <p class="help" id={help}>
          {failure ?? wording.extentHelp}
        </p>
      </div>
    </section>
  );
}

interface HandleProps extends Props {
  readonly end: End;
  /** Id of the element that says what the keys do. */
  readonly help: string;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function Handle({ end, view, help, wording, actions }: HandleProps) {
  const handle = useRef<HTMLDivElement>(null);
  const { place, word, at } = view[end];
  const isFirst = view.focus === end;
  useEffect(() => {
    if (isFirst) handle.current?.focus({ preventScroll: true });
  }, [view.mark]);

  const keys = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = WAYS[event.key];
    if (way) actions.move(end, way, event.shiftKey);
    else if (event.key === 'Enter') actions.keep();
    else return;
    event.preventDefault();
  };
  const take = (event: PointerEvent) => {
    if (!event.isTrusted || event.button !== 0) return;
    handle.current?.focus({ preventScroll: true });
    handle.current?.setPointerCapture(event.pointerId);
    actions.grab(end, { x: event.clientX, y: event.clientY });
  };
  const draw = (event: PointerEvent) => {
    if (!event.isTrusted || !handle.current?.hasPointerCapture(event.pointerId)) return;
    actions.draw({ x: event.clientX, y: event.clientY }, event.shiftKey);
  };
  return (
    <div
      ref={handle}
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={end === 'first' ? wording.extentFirst : wording.extentLast}
      aria-describedby={help}
      aria-valuemin={view.least}
      aria-valuemax={view.most}
      aria-valuenow={at}
      aria-valuetext={word}
      data-end={end}
      style={{
        left: `${place.x}px`,
        top: `${place.top}px`,
        height: `${place.bottom - place.top}px`,
      }}
      onKeyDown={keys}
      onPointerDown={take}
      onPointerMove={draw}
      onLostPointerCapture={actions.drop}
      onMouseDown={keepSelection}
    >
      <span class="knob" />
    </div>
  );
}

function keepSelection(event: Event): void {
  event.preventDefault();
}
