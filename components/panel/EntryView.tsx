import type { EntryView as Shown } from '../../lib/knowledge/note-view';
import type { PanelWording } from '../../lib/wording/panel';
import { Disclosure } from './Disclosure';
import { Grounds } from './Grounds';
import { langOfScript } from './text-lang';

interface Props {
  readonly view: Shown;
  readonly wording: PanelWording;
  /** Claims that have a note on this page. */
  readonly noted: ReadonlySet<string>;
  readonly onClaim: (claim: string) => void;
}

/** What the knowledge base says on one term; from public sources, not from the document. */
export function EntryView({ view: { entry, claims, sources }, wording, noted, onClaim }: Props) {
  const language = wording.language;
  const words = wording.term;
  const forms = [...new Set(Object.values(entry.forms).flat())].filter(
    (form) => form !== entry.name[language],
  );
  return (
    <article class="entry">
      <p class="kind">{entry.kind[language]}</p>
      <h3>{entry.name[language]}</h3>
      <p class="definition">{entry.definition[language]}</p>
      {claims.length > 0 && (
        <section>
          <h4>{words.claims}</h4>
          <ul class="entry-claims">
            {claims.map(({ id, label, statement }) => (
              <li key={id}>
                {noted.has(id) ? (
                  <button type="button" class="as-link" onClick={() => onClaim(id)}>
                    {label[language]}
                  </button>
                ) : (
                  <b>{label[language]}</b>
                )}
                <p>{statement[language]}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="more">
        <Disclosure title={words.forms} count={forms.length}>
          <ul class="forms">
            {forms.map((form) => (
              <li key={form} lang={langOfScript(form)}>
                {form}
              </li>
            ))}
          </ul>
        </Disclosure>
        <Grounds caveats={entry.caveats} sources={sources} wording={wording} />
      </div>
    </article>
  );
}
