import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownAnnotation } from '../../../components/library/AnnotationRow';
import { AnnotationTable } from '../../../components/library/AnnotationTable';
import { FilterChips, Filters } from '../../../components/library/Filters';
import { KeyList } from '../../../components/library/KeyList';
import { Nothing } from '../../../components/library/Nothing';
import { RowActions } from '../../../components/library/RowActions';
import { SelectionBar } from '../../../components/library/SelectionBar';
import { Toast, type Undoable } from '../../../components/panel/Toast';
import { storedFragmentOf } from '../../../lib/anchoring/text-fragment';
import { COLOURS } from '../../../lib/annotation/model';
import type { NoteLanguage } from '../../../lib/knowledge/model';
import {
  type LibraryQuery,
  queryFrom,
  STATES,
  wordsOfQuery,
} from '../../../lib/search/library-query';
import { type ColourNames, namedColours } from '../../../lib/wording/colour-names';
import { libraryWording } from '../../../lib/wording/library';
import { createBulk } from './bulk';
import { RowEditor } from './RowEditor';
import { useSearch } from './use-search';
import { useSubjects } from './use-subjects';

interface Props {
  readonly language: NoteLanguage;
  readonly colourNames: ColourNames;
  readonly query: URLSearchParams;
  readonly onQuery: (query: URLSearchParams, how: 'push' | 'replace') => void;
  /** The reader wants these exported. */
  readonly onExport: (ids: readonly string[]) => void;
}

/** All annotations: searched, narrowed, chosen, changed. */
export function AnnotationsTab(props: Props) {
  const { language, colourNames, query: params, onQuery, onExport } = props;
  const spoken = libraryWording(language);
  const wording = { ...spoken, colour: namedColours(spoken.colour, colourNames) };
  const query = useMemo(() => queryFrom((name) => params.get(name)), [params.toString()]);
  const search = useSearch(query);
  const subjectName = useSubjects(language);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState(0);
  const [said, setSaid] = useState('');
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const anchor = useRef(0);
  const box = useRef<HTMLInputElement>(null);
  const numbers = search.numbers ?? [];

  const fail = (error: unknown) =>
    setSaid(`${wording.failed} ${error instanceof Error ? error.message : String(error)}`);
  const ask = (change: Partial<LibraryQuery>, how: 'push' | 'replace' = 'push') => {
    setSelected(new Set());
    setCurrent(0);
    onQuery(new URLSearchParams(wordsOfQuery({ ...query, ...change })), how);
  };
  const offerUndo = (message: string, undo: () => Promise<unknown>) =>
    setUndoable({ message, undo: () => undo().then(() => undefined, fail) });
  const bulk = createBulk({ wording, offerUndo, say: setSaid });
  /** Does something with the ids of rows, and then selects none. */
  const withIds = (rows: readonly number[], work: (ids: string[]) => Promise<void>) => {
    search
      .idsOf(rows)
      .then((ids) => work([...ids]))
      .then(() => setSelected(new Set()), fail);
  };
  const withSelected = (work: (ids: string[]) => Promise<void>) => withIds([...selected], work);

  const select = (index: number, isRange: boolean) => {
    const [from, to] = [anchor.current, index].toSorted((a, b) => a - b);
    const range = isRange ? numbers.slice(from, (to ?? 0) + 1) : numbers.slice(index, index + 1);
    const next = new Set(selected);
    const isAdding = isRange || !range.every((number) => next.has(number));
    for (const number of range) {
      if (isAdding) next.add(number);
      else next.delete(number);
    }
    anchor.current = index;
    setSelected(next);
  };
  const [editing, setEditing] = useState<number | null>(null);

  const onKey = (event: KeyboardEvent, index: number) => {
    const number = numbers[index];
    if (number === undefined || event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key === 'a') setSelected(new Set(numbers));
    else if (isCommand || event.altKey) return;
    else if (event.key === 'x' || event.key === 'X' || event.key === ' ')
      select(index, event.shiftKey);
    else if (event.key === 'Escape') setSelected(new Set());
    else if (event.key === 'e' && !query.isBin) setEditing(number);
    else if (event.key === 'Enter') openPage(search.rows.get(number));
    else if (event.key === 'Delete' && !query.isBin) withIds([number], bulk.remove);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof Element && target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener('keydown', focusSearch);
    return () => removeEventListener('keydown', focusSearch);
  }, []);

  const nameOf = (facet: string, value: string) => {
    const colour = facet === 'colour' && COLOURS.find((one) => one === value);
    if (colour) return wording.colour[colour];
    const state = facet === 'state' && STATES.find((one) => one === value);
    if (state) return wording.state[state];
    return facet === 'subject' ? subjectName(value) : value;
  };
  return (
    <div class="annotations-tab">
      <search class="library-search">
        <input
          ref={box}
          type="search"
          aria-label={wording.search}
          placeholder={wording.searchHint}
          value={query.words}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => ask({ words: currentTarget.value }, 'replace')}
        />
      </search>
      <Filters
        query={query}
        facets={search.facets}
        wording={wording}
        nameOf={nameOf}
        onChange={(change) => ask(change)}
      />
      <FilterChips
        query={query}
        wording={wording}
        nameOf={nameOf}
        onChange={(change) => ask(change)}
      />
      <p class="library-count" role="status">
        {said || (search.facets ? wording.count(numbers.length) : wording.reading(search.read))}
      </p>
      {search.error && (
        <p class="error" role="alert">
          {wording.failed} {search.error}
        </p>
      )}
      <SelectionBar
        count={selected.size}
        total={numbers.length}
        isBin={query.isBin}
        wording={wording}
        onAll={() => setSelected(new Set(numbers))}
        onNone={() => setSelected(new Set())}
        onTag={(tag, isAdded) => withSelected((ids) => bulk.tag(ids, tag, isAdded))}
        onColour={(colour) => withSelected((ids) => bulk.paint(ids, colour))}
        onExport={() => withSelected(async (ids) => onExport(ids))}
        onRemove={() => withSelected(bulk.remove)}
        onRestore={() => withSelected(bulk.restore)}
        onDeleteForGood={() => withSelected(bulk.deleteForGood)}
      />
      {search.facets && numbers.length === 0 && (
        <Nothing isBin={query.isBin} isAll={search.size === 0} wording={wording} />
      )}
      <AnnotationTable
        numbers={numbers}
        rows={search.rows}
        selected={selected}
        current={Math.min(current, Math.max(0, numbers.length - 1))}
        subjectName={(kind, id) => subjectName(`${kind}:${id}`)}
        wording={wording}
        onCurrent={setCurrent}
        onSelect={select}
        onKey={onKey}
        onSight={search.see}
        actionsOf={(shown, number) =>
          editing === number ? (
            <RowEditor
              id={shown.annotation.id}
              language={language}
              colourNames={wording.colour}
              onSaved={(isConflict) => {
                setSaid(isConflict ? wording.savedBoth : wording.saved);
                setEditing(null);
              }}
              onClose={() => setEditing(null)}
              onError={fail}
            />
          ) : (
            <RowActions
              shown={shown}
              link={linkOf(shown)}
              wording={wording}
              onEdit={() => setEditing(number)}
              onRemove={() => withIds([number], bulk.remove)}
              onRestore={() => withIds([number], bulk.restore)}
            />
          )
        }
      />
      <KeyList wording={wording} />
      {undoable && (
        <Toast
          undoable={undoable}
          label={wording.undo}
          dismissLabel={wording.dismiss}
          onDone={() => setUndoable(null)}
        />
      )}
    </div>
  );
}

/** Opens an annotation's page at its words, in a tab of its own. */
function openPage(shown: ShownAnnotation | undefined): void {
  const link = shown ? linkOf(shown) : '';
  if (link) open(link, '_blank', 'noreferrer');
}

/** Empty for what is not of the web: an imported address may be anything. */
function linkOf({ annotation }: ShownAnnotation): string {
  const { source, selector } = annotation.target;
  if (!/^https?:/.test(source)) return '';
  const quote = selector.find((one) => one.type === 'TextQuoteSelector');
  return quote ? source + storedFragmentOf(quote) : source;
}
