import { useEffect, useRef, useState } from 'preact/hooks';
import '../../../components/exchange/exchange.css';
import { ExportPanel } from '../../../components/exchange/ExportPanel';
import { ImportPanel, type ImportState } from '../../../components/exchange/ImportPanel';
import type { UserAnnotation } from '../../../lib/annotation/model';
import { pagesOf } from '../../../lib/exchange/export-view';
import { type ConflictChoice, stepsOf } from '../../../lib/exchange/import-plan';
import { DEFAULT_TEMPLATE, templateFault, toMarkdown } from '../../../lib/exchange/markdown';
import type { NoteLanguage } from '../../../lib/knowledge/model';
import { askBackground } from '../../../lib/messaging/ask';
import { type ExportFormat, exchangeWording } from '../../../lib/wording/exchange';
import { gather, save } from './export-flow';
import { applyPlan, previewFile } from './import-flow';

interface Props {
  readonly language: NoteLanguage;
  /** Ids of the annotations to export; null for all. */
  readonly ids: readonly string[] | null;
  /** Annotations were added or replaced. */
  readonly onImported?: () => void;
}

/** Under this name the page remembers the reader's template. */
const TEMPLATE = 'sidelight.export-template';

/** The "Import and export" tab. */
export function ExchangeTab({ language, ids, onImported }: Props) {
  return (
    <div class="exchange" lang={language}>
      <Export language={language} ids={ids} />
      <Import language={language} onImported={onImported} />
    </div>
  );
}

function Export({ language, ids }: Pick<Props, 'language' | 'ids'>) {
  const wording = exchangeWording(language);
  const [format, setFormat] = useState<ExportFormat>('jsonld');
  const [isFilePerPage, setFilePerPage] = useState(false);
  const [template, setTemplate] = useState(
    () => localStorage.getItem(TEMPLATE) ?? DEFAULT_TEMPLATE,
  );
  const [sample, setSample] = useState<readonly UserAnnotation[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const fail = (error: unknown) => setSaid(error instanceof Error ? error.message : String(error));

  useEffect(() => {
    const asked =
      ids === null
        ? askBackground('recordsAfter', '', 20)
        : askBackground('recordsOf', ids.slice(0, 20));
    asked.then((records) => setSample(records.map(({ annotation }) => annotation)), fail);
  }, [ids]);
  const change = (next: string) => {
    setTemplate(next);
    if (next === DEFAULT_TEMPLATE) localStorage.removeItem(TEMPLATE);
    else localStorage.setItem(TEMPLATE, next);
  };

  const fault = templateFault(template);
  const [page] = pagesOf(sample);
  const saveAll = async () => {
    const annotations = await gather(ids, (done) => setSaid(wording.gathering(done)));
    if (annotations.length === 0) return setSaid(wording.nothingToExport);
    const files = await save(annotations, { format, template, isFilePerPage });
    setSaid(wording.saved(files, annotations.length));
  };
  return (
    <ExportPanel
      wording={wording}
      selected={ids?.length ?? null}
      format={format}
      isFilePerPage={isFilePerPage}
      template={template}
      fault={fault ? wording.templateFaults[fault.kind](fault.line, fault.name) : ''}
      preview={page && !fault && format === 'markdown' ? toMarkdown(page, template) : ''}
      isBusy={isBusy}
      said={said}
      onFormat={setFormat}
      onFiles={setFilePerPage}
      onTemplate={change}
      onReset={() => change(DEFAULT_TEMPLATE)}
      onSave={() => {
        setBusy(true);
        void saveAll()
          .catch(fail)
          .finally(() => setBusy(false));
      }}
    />
  );
}

const WAITING: ImportState = { kind: 'waiting', said: '', isBad: false };

function Import({
  language,
  onImported,
}: {
  language: NoteLanguage;
  onImported: (() => void) | undefined;
}) {
  const wording = exchangeWording(language);
  const [state, setState] = useState<ImportState>(WAITING);
  const ending = useRef(new AbortController());
  useEffect(() => () => ending.current.abort(), []);
  const begin = () => {
    ending.current.abort();
    ending.current = new AbortController();
    return ending.current.signal;
  };
  const tell = (said: string, isBad: boolean) => setState({ kind: 'waiting', said, isBad });

  const read = async (file: File) => {
    const signal = begin();
    setState({ kind: 'reading', file: file.name });
    try {
      const preview = await previewFile(file, signal);
      if (signal.aborted) return;
      if (preview.kind === 'refused') {
        const { fault, line, column } = preview;
        const why = `${wording.fileFaults[fault]}${line === null ? '' : wording.at(line, column)}`;
        return tell(wording.fileRefused(why), true);
      }
      const writes = stepsOf(preview.plan, 'both').length;
      setState({ ...preview, kind: 'preview', file: file.name, choice: 'both', writes });
    } catch (error) {
      if (!signal.aborted) {
        tell(wording.fileRefused(error instanceof Error ? error.message : String(error)), true);
      }
    }
  };
  const choose = (choice: ConflictChoice) => {
    if (state.kind !== 'preview') return;
    setState({ ...state, choice, writes: stepsOf(state.plan, choice).length });
  };
  const apply = async () => {
    if (state.kind !== 'preview') return;
    const { plan, choice, file, writes } = state;
    const signal = begin();
    const show = (done: number, of: number) => setState({ kind: 'importing', file, done, of });
    show(0, writes);
    const { written, passed, stopped } = await applyPlan(plan, choice, show, signal);
    if (written > 0) onImported?.();
    if (stopped === '') tell(wording.done(written, passed), false);
    else if (stopped === 'cancelled') tell(wording.cancelled(written), false);
    else tell(wording.failed(written, stopped.why), true);
  };
  const cancel = () => {
    ending.current.abort();
    // A running import stops after its batch and then says how far it came.
    if (state.kind !== 'importing') setState(WAITING);
  };
  return (
    <ImportPanel
      wording={wording}
      state={state}
      onFile={(file) => void read(file)}
      onChoice={choose}
      onImport={() => void apply()}
      onCancel={cancel}
    />
  );
}
