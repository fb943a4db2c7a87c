import { COLOURS, type Colour } from '../annotation/model';

export const STATES = ['exact', 'moved', 'edited', 'page', 'orphan'] as const;
export type State = (typeof STATES)[number];

export const ORDERS = ['changed', 'newest', 'oldest', 'site', 'title', 'relevance'] as const;
export type Order = (typeof ORDERS)[number];

/** What the reader asks the library for; empty strings ask for nothing. */
export interface LibraryQuery {
  readonly words: string;
  readonly site: string;
  readonly tag: string;
  readonly colour: Colour | '';
  readonly state: State | '';
  /** `claim:ID` or `entry:ID`. */
  readonly subject: string;
  /** Made on this day or later, and on this day or earlier: ISO 8601 calendar dates. */
  readonly from: string;
  readonly to: string;
  readonly order: Order;
  /** Whether the bin is looked into, instead of what is kept. */
  readonly isBin: boolean;
}

export const EVERYTHING: LibraryQuery = {
  words: '',
  site: '',
  tag: '',
  colour: '',
  state: '',
  subject: '',
  from: '',
  to: '',
  order: 'changed',
  isBin: false,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The query that an address holds; what it cannot hold is asked for by nothing. */
export function queryFrom(get: (name: string) => string | null): LibraryQuery {
  const text = (name: string) => get(name) ?? '';
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : '');
  return {
    words: text('q'),
    site: text('site'),
    tag: text('tag'),
    colour: COLOURS.find((one) => one === get('colour')) ?? '',
    state: STATES.find((one) => one === get('state')) ?? '',
    subject: text('on'),
    from: day('from'),
    to: day('to'),
    order: ORDERS.find((one) => one === get('order')) ?? EVERYTHING.order,
    isBin: get('bin') === '1',
  };
}

/** What an address says of a query: only what is asked for. */
export function wordsOfQuery(query: LibraryQuery): [string, string][] {
  const pairs: [string, string][] = [
    ['q', query.words],
    ['site', query.site],
    ['tag', query.tag],
    ['colour', query.colour],
    ['state', query.state],
    ['on', query.subject],
    ['from', query.from],
    ['to', query.to],
    ['order', query.order === EVERYTHING.order ? '' : query.order],
    ['bin', query.isBin ? '1' : ''],
  ];
  return pairs.filter(([, value]) => value !== '');
}
