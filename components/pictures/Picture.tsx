import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** What there is to see, in one sentence. */
  readonly summary: string;
  readonly controls?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A picture with its title, what it shows in words, and what the reader can choose. */
export function Picture({ title, summary, controls, children }: Props) {
  return (
    <section class="picture" aria-label={title}>
      <header>
        <h2 tabIndex={-1}>{title}</h2>
        {controls && <div class="picture-controls">{controls}</div>}
      </header>
      <p class="picture-summary">{summary}</p>
      {children}
    </section>
  );
}

interface NumbersProps {
  /** What opens the table. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell heads its row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
  /** What the columns add up to. */
  readonly sums?: readonly ComponentChildren[];
}

/** The same as a table, for whoever would rather read, or counts on numbers. */
export function Numbers({ name, caption, columns, rows, sums }: NumbersProps) {
  return (
    <details class="numbers">
      <summary>{name}</summary>
      <section class="numbers-table" aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [head, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
          {sums && (
            <tfoot>
              <tr>
                <th scope="row">{sums[0]}</th>
                {sums.slice(1).map((sum, at) => (
                  <td key={columns[at + 1]}>{sum}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </details>
  );
}
