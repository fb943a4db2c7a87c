import {
  EXPORT_FORMATS,
  type ExchangeWording,
  type ExportFormat,
} from '../../lib/wording/exchange';

interface Props {
  readonly wording: ExchangeWording;
  /** How many are selected; null for all. */
  readonly selected: number | null;
  readonly format: ExportFormat;
  readonly isFilePerPage: boolean;
  readonly template: string;
  /** What is wrong with the template, in a sentence; empty when nothing is. */
  readonly fault: string;
  /** A page by the template; empty when there is none to show. */
  readonly preview: string;
  readonly isBusy: boolean;
  /** What just happened. */
  readonly said: string;
  readonly onFormat: (format: ExportFormat) => void;
  readonly onFiles: (isFilePerPage: boolean) => void;
  readonly onTemplate: (template: string) => void;
  readonly onReset: () => void;
  readonly onSave: () => void;
}

/** What goes out: the format, and for Markdown the template with what comes of it. */
export function ExportPanel(props: Props) {
  const { wording, format, fault, isBusy, said } = props;
  const isMarkdown = format === 'markdown';
  return (
    <section class="exchange-part" aria-label={wording.exportTitle}>
      <h2>{wording.exportTitle}</h2>
      <p class="exchange-hint">{wording.what(props.selected)}</p>
      <fieldset class="exchange-formats">
        <legend>{wording.format}</legend>
        {EXPORT_FORMATS.map((value) => (
          <label key={value} class="exchange-format">
            <input
              type="radio"
              name="export-format"
              value={value}
              checked={value === format}
              onChange={() => props.onFormat(value)}
            />
            <span>
              <strong>{wording.formats[value].name}</strong>
              <small>{wording.formats[value].hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {isMarkdown && <Template {...props} />}
      <div class="exchange-act">
        <button
          type="button"
          class="exchange-primary"
          disabled={isBusy || (isMarkdown && fault !== '')}
          onClick={props.onSave}
        >
          {wording.save}
        </button>
        <p role="status">{said}</p>
      </div>
    </section>
  );
}

function Template({ wording, isFilePerPage, template, fault, preview, ...on }: Props) {
  return (
    <>
      <fieldset class="exchange-choice">
        <legend>{wording.files}</legend>
        {[false, true].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name="export-files"
              checked={value === isFilePerPage}
              onChange={() => on.onFiles(value)}
            />
            {value ? wording.filePerPage : wording.oneFile}
          </label>
        ))}
      </fieldset>
      <div class="exchange-template">
        <div>
          <label for="export-template">{wording.template}</label>
          <textarea
            id="export-template"
            spellcheck={false}
            aria-invalid={fault !== ''}
            aria-describedby="export-template-hint export-template-fault"
            value={template}
            onInput={(event) => on.onTemplate(event.currentTarget.value)}
          />
          <p id="export-template-fault" class="exchange-fault" role="alert">
            {fault}
          </p>
        </div>
        <div>
          <h3>{wording.preview}</h3>
          {preview === '' ? (
            <p class="exchange-hint">{wording.previewNone}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it
            <pre tabIndex={0}>{preview}</pre>
          )}
        </div>
      </div>
      <p class="exchange-hint" id="export-template-hint">
        {wording.templateHint}
      </p>
      <button type="button" class="exchange-quiet" onClick={on.onReset}>
        {wording.templateReset}
      </button>
    </>
  );
}
