import type { Format } from '../../lib/exchange/file-items';
import type { ConflictChoice, ImportPlan } from '../../lib/exchange/import-plan';
import type { ExchangeWording } from '../../lib/wording/exchange';
import { PlanView } from './PlanView';

/** Where an import stands. */
export type ImportState =
  | { readonly kind: 'waiting'; readonly said: string; readonly isBad: boolean }
  | { readonly kind: 'reading'; readonly file: string }
  | {
      readonly kind: 'preview';
      readonly file: string;
      readonly format: Format;
      readonly plan: ImportPlan;
      readonly choice: ConflictChoice;
      /** What would be written under this choice. */
      readonly writes: number;
    }
  | {
      readonly kind: 'importing';
      readonly file: string;
      readonly done: number;
      readonly of: number;
    };

interface Props {
  readonly wording: ExchangeWording;
  readonly state: ImportState;
  readonly onFile: (file: File) => void;
  readonly onChoice: (choice: ConflictChoice) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What comes in: a file, what it would change, and then the change. */
export function ImportPanel({ wording, state, onFile, ...on }: Props) {
  const take = (files: FileList | null | undefined) => {
    const file = files?.item(0);
    if (file) onFile(file);
  };
  return (
    <section
      class="exchange-part"
      aria-label={wording.importTitle}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (state.kind === 'waiting' || state.kind === 'preview') take(event.dataTransfer?.files);
      }}
    >
      <h2>{wording.importTitle}</h2>
      {state.kind === 'waiting' && (
        <>
          <p class="exchange-hint">{wording.importHint}</p>
          <label class="exchange-drop">
            <input
              type="file"
              accept=".json,.jsonld,.csv,application/json,text/csv"
              onChange={(event) => {
                take(event.currentTarget.files);
                // The same file may be chosen again.
                event.currentTarget.value = '';
              }}
            />
            <span class="exchange-primary">{wording.choose}</span>
            <span>{wording.drop}</span>
          </label>
        </>
      )}
      <p
        class={state.kind === 'waiting' && state.isBad ? 'exchange-fault' : 'exchange-said'}
        role="status"
      >
        {state.kind === 'waiting' && state.said}
        {state.kind === 'reading' && `${state.file}: ${wording.readingFile}`}
      </p>
      {state.kind === 'preview' && (
        <PlanView
          wording={wording}
          file={`${state.file} · ${wording.recognised[state.format]}`}
          plan={state.plan}
          choice={state.choice}
          writes={state.writes}
          {...on}
        />
      )}
      {state.kind === 'importing' && (
        <div class="exchange-progress">
          <progress max={state.of} value={state.done} aria-label={state.file} />
          <span>{wording.progress(state.done, state.of)}</span>
        </div>
      )}
      {(state.kind === 'importing' || state.kind === 'reading') && (
        <button type="button" class="exchange-quiet" onClick={on.onCancel}>
          {wording.cancel}
        </button>
      )}
    </section>
  );
}
