import { type Cell, type Matrix, TOUCHES, totalOf } from '../../lib/pictures/sites-and-claims';
import type { PicturesWording } from '../../lib/wording/pictures';
import { Numbers, Picture } from './Picture';
import { TouchMark } from './TouchMark';
import { useRoving } from './use-roving';

interface Props {
  readonly matrix: Matrix;
  readonly wording: PicturesWording;
  readonly claimName: (id: string) => string;
  /** Where the sentences of a claim, and of a site, are read. */
  readonly linkOf: (of: { readonly claim: string; readonly site: string }) => string;
  readonly onFollow: () => void;
}

/** Sites that are drawn: as many as go on a sheet of paper. */
const MOST_SITES = 10;
/** Square pixels of the mark that counts the most. */
const LARGEST = 200;

/** Which sites touch which claims, and how. */
export function SitesAndClaims(props: Props) {
  const { matrix, wording } = props;
  const words = wording.matrix;
  const { sites, claims, sums } = matrix;
  if (matrix.total === 0) {
    return (
      <Picture title={words.title} summary={words.empty}>
        {null}
      </Picture>
    );
  }
  const more = sites.length - MOST_SITES;
  return (
    <Picture
      title={words.title}
      summary={words.summary({ sites: sites.length, claims: claims.length, sums })}
    >
      <ul class="legend">
        {TOUCHES.map((touch) => (
          <li key={touch}>
            <TouchMark touch={touch} />
            {wording.touch[touch]}
          </li>
        ))}
      </ul>
      <Marks {...props} />
      {more > 0 && <p class="picture-hint">{words.more(more)}</p>}
      <p class="picture-hint">{words.noSide}</p>
      <MatrixTable {...props} />
    </Picture>
  );
}

function Marks({ matrix, wording, claimName, linkOf, onFollow }: Props) {
  const sites = matrix.sites.slice(0, MOST_SITES);
  const shown = matrix.cells.map((row) => row.slice(0, sites.length));
  const most = Math.max(...shown.flat().flatMap((cell) => TOUCHES.map((touch) => cell[touch])));
  const isThere = (row: number, column: number) => {
    const cell = shown[row]?.[column];
    return cell !== undefined && totalOf([cell]) > 0;
  };
  const first = shown.flatMap((cells, row) =>
    cells.flatMap((_, column) => (isThere(row, column) ? [{ row, column }] : [])),
  )[0] ?? { row: 0, column: 0 };
  const roving = useRoving(first, ({ row, column }) => isThere(row, column));
  return (
    <div class="matrix">
      <table onKeyDown={roving.onKeyDown}>
        <caption class="visually-hidden">{wording.matrix.title}</caption>
        <thead>
          <tr>
            <td />
            {sites.map(({ name }) => (
              <th key={name} scope="col">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.claims.map(({ name: claim }, row) => (
            <tr key={claim}>
              <th scope="row">{claimName(claim)}</th>
              {sites.map(({ name: site }, column) => {
                const cell = shown[row]?.[column];
                if (!cell || !isThere(row, column)) return <td key={site} />;
                const name = wording.matrix.cell(site, claimName(claim), countsOf(cell, wording));
                return (
                  <td key={site}>
                    <a
                      href={linkOf({ claim, site })}
                      aria-label={name}
                      title={name}
                      onClick={() => requestAnimationFrame(onFollow)}
                      {...roving.of(row, column)}
                    >
                      <CellMarks cell={cell} most={most} />
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellMarks({ cell, most }: { readonly cell: Cell; readonly most: number }) {
  return (
    <>
      {TOUCHES.filter((touch) => cell[touch] > 0).map((touch) => (
        <span key={touch} class="cell-mark" data-touch={touch}>
          <TouchMark touch={touch} area={(LARGEST * cell[touch]) / most} />
          {cell[touch]}
        </span>
      ))}
    </>
  );
}

function countsOf(cell: Cell, { touch: words, language }: PicturesWording): string {
  const said = TOUCHES.filter((touch) => cell[touch] > 0).map(
    (touch) => `${words[touch]} ${cell[touch]}`,
  );
  return new Intl.ListFormat(language, { type: 'unit' }).format(said);
}

function MatrixTable({ matrix, wording, claimName }: Props) {
  const count = new Intl.NumberFormat(wording.language);
  const numbersOf = (cell: Cell) => TOUCHES.map((touch) => count.format(cell[touch]));
  const rows = matrix.sites.flatMap(({ name: site }, column) =>
    matrix.claims.flatMap(({ name: claim }, row) => {
      const cell = matrix.cells[row]?.[column];
      if (!cell || totalOf([cell]) === 0) return [];
      return [{ key: `${site} ${claim}`, cells: [site, claimName(claim), ...numbersOf(cell)] }];
    }),
  );
  return (
    <Numbers
      name={wording.numbers}
      caption={wording.matrix.title}
      columns={[wording.site, wording.claim, ...TOUCHES.map((touch) => wording.touch[touch])]}
      rows={rows}
      sums={[wording.total, '', ...numbersOf(matrix.sums)]}
    />
  );
}
