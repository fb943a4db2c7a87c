import type { ComponentChild } from 'preact';
import type { UserAnnotation } from '../../lib/annotation/model';
import type { ConflictChoice, ImportPlan } from '../../lib/exchange/import-plan';
import type { ExchangeWording } from '../../lib/wording/exchange';

/** Rows of a list that are shown; the rest is counted. */
const SHOWN = 100;

interface Props {
  readonly wording: ExchangeWording;
  readonly file: string;
  readonly plan: ImportPlan;
  readonly choice: ConflictChoice;
  readonly writes: number;
  readonly onChoice: (choice: ConflictChoice) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What an import would do, countable and listable, before it does anything. */
export function PlanView({ wording, file, plan, choice, writes, ...on }: Props) {
  const { fresh, same, conflicts, refused } = plan;
  return (
    <div class="exchange-plan">
      <h3>{file}</h3>
      <p class="exchange-hint">{wording.nothingYet}</p>
      <List
        wording={wording}
        title={wording.fresh(fresh.length)}
        rows={fresh.slice(0, SHOWN).map(({ annotation, line, isInBin }) => (
          <li key={annotation.id}>
            <Words wording={wording} annotation={annotation} />
            <small>
              {wording.line(line)}
              {isInBin && ` · ${wording.fromBin}`}
            </small>
          </li>
        ))}
        count={fresh.length}
      />
      <List
        wording={wording}
        title={wording.same(same.length)}
        rows={same.slice(0, SHOWN).map((annotation) => (
          <li key={annotation.id}>
            <Words wording={wording} annotation={annotation} />
          </li>
        ))}
        count={same.length}
      />
      <List
        wording={wording}
        title={wording.conflicts(conflicts.length)}
        isOpen
        rows={conflicts.slice(0, SHOWN).map(({ theirs, mine, line }) => (
          <li key={`${theirs.annotation.id} ${line}`}>
            <small>
              {wording.yours} · {mine.annotation.modified.slice(0, 10)}
            </small>
            <Words wording={wording} annotation={mine.annotation} />
            <small>
              {wording.theirs} · {theirs.annotation.modified.slice(0, 10)} · {wording.line(line)}
            </small>
            <Words wording={wording} annotation={theirs.annotation} />
          </li>
        ))}
        count={conflicts.length}
      />
      {conflicts.length > 0 && (
        <fieldset class="exchange-choice">
          <legend>{wording.conflictLegend}</legend>
          {(['both', 'newer'] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="conflict-choice"
                checked={value === choice}
                onChange={() => on.onChoice(value)}
              />
              {value === 'both' ? wording.keepBoth : wording.keepNewer}
            </label>
          ))}
        </fieldset>
      )}
      <List
        wording={wording}
        title={wording.refused(refused.length)}
        isOpen
        rows={refused.slice(0, SHOWN).map(({ fault, property, line }) => (
          <li key={line}>
            <small>{wording.line(line)}</small> {wording.itemFaults[fault](property)}
          </li>
        ))}
        count={refused.length}
      />
      <div class="exchange-act">
        {writes > 0 ? (
          <button type="button" class="exchange-primary" onClick={on.onImport}>
            {wording.start(writes)}
          </button>
        ) : (
          <p>{wording.nothingNew}</p>
        )}
        <button type="button" class="exchange-quiet" onClick={on.onCancel}>
          {wording.cancel}
        </button>
      </div>
    </div>
  );
}

interface ListProps {
  readonly wording: ExchangeWording;
  readonly title: string;
  readonly rows: readonly ComponentChild[];
  readonly count: number;
  readonly isOpen?: boolean;
}

function List({ wording, title, rows, count, isOpen = false }: ListProps) {
  if (count === 0) return <p class="exchange-none">{title}</p>;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul>{rows}</ul>
      {count > rows.length && <p class="exchange-hint">{wording.more(count - rows.length)}</p>}
    </details>
  );
}

function Words({ wording, annotation }: { wording: ExchangeWording; annotation: UserAnnotation }) {
  const quote = annotation.target.selector.find(({ type }) => type === 'TextQuoteSelector');
  const note = annotation.body.find(({ purpose }) => purpose === 'commenting');
  return (
    <>
      <blockquote>{quote && 'exact' in quote ? quote.exact : wording.noWords}</blockquote>
      {note && <p>{note.value}</p>}
      <small class="exchange-source">{annotation.pageTitle || annotation.target.source}</small>
    </>
  );
}
