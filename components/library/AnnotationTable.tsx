import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LibraryWording } from '../../lib/wording/library';
import { AnnotationRow, type ShownAnnotation } from './AnnotationRow';
import { useVirtualList } from './use-virtual-list';

interface Props {
  /** The rows in their order, by number. */
  readonly numbers: readonly number[];
  readonly rows: ReadonlyMap<number, ShownAnnotation>;
  readonly selected: ReadonlySet<number>;
  /** The row that keys are about. */
  readonly current: number;
  readonly subjectName: (kind: 'claim' | 'entry', id: string) => string;
  readonly wording: LibraryWording;
  readonly onCurrent: (index: number) => void;
  readonly onSelect: (index: number, isRange: boolean) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
  readonly onSight: (numbers: readonly number[]) => void;
  /** What stands below an annotation: its buttons, or its editor. */
  readonly actionsOf: (shown: ShownAnnotation, number: number) => ComponentChildren;
}

/** CSS pixels: a quotation of three lines with its page. */
const ROW = 150;

/** The annotations, of which only those in sight stand in the document; one tab stop, then arrow keys. */
export function AnnotationTable(props: Props) {
  const { numbers, rows, selected, current, wording } = props;
  const list = useRef<HTMLUListElement>(null);
  const { items, height, margin, measure, scrollTo } = useVirtualList(list, numbers, current, ROW);
  useEffect(() => props.onSight(items.flatMap(({ index }) => numbers[index] ?? [])));

  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? numbers.length - 1 : index + (step ?? 0);
    if (to === index || to < 0 || to >= numbers.length) return props.onKey(event, index);
    event.preventDefault();
    props.onCurrent(to);
    // A row out of sight has to be drawn first.
    if (focusRow(list.current, to)) return;
    scrollTo(to);
    requestAnimationFrame(() => focusRow(list.current, to));
  };
  return (
    <ul class="rows" aria-label={wording.list} ref={list} style={{ height: `${height}px` }}>
      {items.map(({ index, start }) => {
        const number = numbers[index] ?? 0;
        const shown = rows.get(number);
        return (
          <li
            key={number}
            ref={measure}
            class="row"
            data-index={index}
            data-selected={selected.has(number) || undefined}
            aria-setsize={numbers.length}
            aria-posinset={index + 1}
            tabIndex={index === current ? 0 : -1}
            style={{ transform: `translateY(${start - margin}px)` }}
            onFocus={() => props.onCurrent(index)}
            onKeyDown={(event) => {
              // A key pressed in a row's editor or on its buttons is theirs.
              if (event.target === event.currentTarget) move(event, index);
            }}
          >
            {shown ? (
              <AnnotationRow
                {...shown}
                subjectName={props.subjectName}
                isSelected={selected.has(number)}
                wording={wording}
                onSelect={(isRange) => props.onSelect(index, isRange)}
              >
                {props.actionsOf(shown, number)}
              </AnnotationRow>
            ) : (
              <div class="row-waiting" />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** False when the row is not drawn. */
function focusRow(list: HTMLElement | null, index: number): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  return row !== undefined && row !== null;
}
