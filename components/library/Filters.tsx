import type { Count, Facets } from '../../lib/search/catalogue';
import { EVERYTHING, type LibraryQuery, ORDERS } from '../../lib/search/library-query';
import type { LibraryWording } from '../../lib/wording/library';

type Facet = 'site' | 'tag' | 'colour' | 'state' | 'subject';

interface Props {
  readonly query: LibraryQuery;
  /** Null until the search has answered. */
  readonly facets: Facets | null;
  readonly wording: LibraryWording;
  readonly nameOf: (facet: Facet, value: string) => string;
  readonly onChange: (change: Partial<LibraryQuery>) => void;
}

const FACETS: readonly Facet[] = ['site', 'tag', 'colour', 'state', 'subject'];

/** By what the list is narrowed, with how many would be left; and its order. */
export function Filters({ query, facets, wording, nameOf, onChange }: Props) {
  const words = wording.filter;
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{wording.filters}</legend>
      {FACETS.map((facet) => (
        <FacetChoice
          key={facet}
          name={words[facet]}
          value={query[facet]}
          counts={facets?.[facet] ?? []}
          any={words.any}
          nameOf={(value) => nameOf(facet, value)}
          onChange={(value) => onChange({ [facet]: value })}
        />
      ))}
      <label class="filter">
        <span>{words.from}</span>
        <input
          type="date"
          value={query.from}
          max={query.to}
          onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
        />
      </label>
      <label class="filter">
        <span>{words.to}</span>
        <input
          type="date"
          value={query.to}
          min={query.from}
          onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
        />
      </label>
      <label class="filter">
        <span>{wording.order}</span>
        <select
          value={query.order}
          onChange={({ currentTarget }) =>
            onChange({ order: ORDERS.find((one) => one === currentTarget.value) ?? query.order })
          }
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {wording.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label class="filter-bin">
        <input
          type="checkbox"
          checked={query.isBin}
          onChange={({ currentTarget }) => onChange({ isBin: currentTarget.checked })}
        />
        {words.bin}
      </label>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly counts: readonly Count[];
  readonly any: string;
  readonly nameOf: (value: string) => string;
  readonly onChange: (value: string) => void;
}

function FacetChoice({ name, value, counts, any, nameOf, onChange }: ChoiceProps) {
  const isGone = value !== '' && !counts.some(([one]) => one === value);
  const all: readonly Count[] = isGone ? [...counts, [value, 0]] : counts;
  return (
    <label class="filter" data-active={value !== '' || undefined}>
      <span>{name}</span>
      <select
        value={value}
        disabled={all.length === 0}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{any}</option>
        {all.map(([one, count]) => (
          <option key={one} value={one}>
            {`${nameOf(one)} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChipsProps {
  readonly query: LibraryQuery;
  readonly wording: LibraryWording;
  readonly nameOf: (facet: Facet, value: string) => string;
  readonly onChange: (change: Partial<LibraryQuery>) => void;
}

/** What narrows the list now, each to be taken away. */
export function FilterChips({ query, wording, nameOf, onChange }: ChipsProps) {
  const chips = [
    ...FACETS.flatMap((facet) =>
      query[facet] ? [{ name: nameOf(facet, query[facet]), without: { [facet]: '' } }] : [],
    ),
    ...(query.from
      ? [{ name: `${wording.filter.from} ${query.from}`, without: { from: '' } }]
      : []),
    ...(query.to ? [{ name: `${wording.filter.to} ${query.to}`, without: { to: '' } }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul class="filter-chips">
      {chips.map(({ name, without }) => (
        <li key={name}>
          <button
            type="button"
            class="chip"
            aria-label={wording.filter.remove(name)}
            onClick={() => onChange(without)}
          >
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            const { words, order, isBin } = query;
            onChange({ ...EVERYTHING, words, order, isBin });
          }}
        >
          {wording.filter.clear}
        </button>
      </li>
    </ul>
  );
}
