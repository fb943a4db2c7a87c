/** A cue that stands in a text: which, and where it ends. */
export type OnFound = (cue: number, start: number, end: number) => void;

/**
 * Aho–Corasick automaton: finds every occurrence of every cue in one pass over the text.
 *
 * A. V. Aho, M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM 18 (6), 1975. Building
 * costs O(sum of cue lengths), searching O(text + occurrences), whatever the number of cues.
 *
 *     symbols  UTF-16 unit → small number; 0 for a unit in no cue, which leads back to the root at once
 *     goto     (state, symbol) → state: one open-addressed hash table in three typed arrays, since a few ten thousand
 *              states with mostly one edge each would leave dense rows empty
 *     fail     state → longest proper suffix that is a state
 *     output   state → cue that ends here, or -1;  link → next state on the way of fail with an output, or -1
 */
export class Automaton {
  private readonly symbols = new Uint16Array(0x10000);
  private readonly table: EdgeTable;
  private readonly fail: Int32Array;
  private readonly output: Int32Array;
  private readonly link: Int32Array;
  private readonly lengths: Int32Array;

  /** @param cues - as they will stand in the text; equal cues count as the first of them, empty ones as none. */
  constructor(cues: readonly string[]) {
    const most = cues.reduce((sum, cue) => sum + cue.length, 1);
    this.table = new EdgeTable(most);
    this.fail = new Int32Array(most);
    this.output = new Int32Array(most).fill(-1);
    this.link = new Int32Array(most).fill(-1);
    this.lengths = Int32Array.from(cues, (cue) => cue.length);
    /** Edges by the depth at which they end: suffixes are shorter, so they are done first. */
    const byDepth: number[][] = [];
    let states = 1;
    let symbols = 0;
    for (const [index, cue] of cues.entries()) {
      let state = 0;
      for (let at = 0; at < cue.length; at++) {
        const unit = cue.charCodeAt(at);
        let symbol = this.symbols[unit] ?? 0;
        if (symbol === 0) {
          symbol = ++symbols;
          this.symbols[unit] = symbol;
        }
        let next = this.table.get(state, symbol);
        if (next < 0) {
          next = states++;
          this.table.set(state, symbol, next);
          byDepth[at] ??= [];
          byDepth[at]?.push(state, symbol, next);
        }
        state = next;
      }
      if (state !== 0 && this.output[state] === -1) this.output[state] = index;
    }
    for (const edges of byDepth) this.connect(edges);
  }

  private connect(edges: readonly number[]): void {
    for (let at = 0; at < edges.length; at += 3) {
      const from = edges[at] ?? 0;
      const to = edges[at + 2] ?? 0;
      const suffix = from === 0 ? 0 : this.step(this.fail[from] ?? 0, edges[at + 1] ?? 0);
      this.fail[to] = suffix;
      this.link[to] = this.output[suffix] === -1 ? (this.link[suffix] ?? -1) : suffix;
    }
  }

  private step(from: number, symbol: number): number {
    for (let state = from; ; state = this.fail[state] ?? 0) {
      const next = this.table.get(state, symbol);
      if (next >= 0) return next;
      if (state === 0) return 0;
    }
  }

  /** Calls back for each occurrence, overlapping ones too, in the order of their ends, longest first at one end. */
  search(text: string, onFound: OnFound): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const symbol = this.symbols[text.charCodeAt(at)] ?? 0;
      state = symbol === 0 ? 0 : this.step(state, symbol);
      let found = this.output[state] === -1 ? (this.link[state] ?? -1) : state;
      while (found > 0) {
        const cue = this.output[found] ?? -1;
        onFound(cue, at + 1 - (this.lengths[cue] ?? 0), at + 1);
        found = this.link[found] ?? -1;
      }
    }
  }
}

/** Hash table of edges with linear probing, at most half full; a slot is free while its target is 0. */
class EdgeTable {
  private readonly mask: number;
  private readonly from: Int32Array;
  private readonly symbol: Uint16Array;
  private readonly to: Int32Array;

  constructor(edges: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * edges + 2));
    this.mask = size - 1;
    this.from = new Int32Array(size);
    this.symbol = new Uint16Array(size);
    this.to = new Int32Array(size);
  }

  private slot(from: number, symbol: number): number {
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 7;
    slot &= this.mask;
    while (this.to[slot] !== 0 && (this.from[slot] !== from || this.symbol[slot] !== symbol)) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  /** The target, or -1. */
  get(from: number, symbol: number): number {
    const to = this.to[this.slot(from, symbol)] ?? 0;
    return to === 0 ? -1 : to;
  }

  set(from: number, symbol: number, to: number): void {
    const slot = this.slot(from, symbol);
    this.from[slot] = from;
    this.symbol[slot] = symbol;
    this.to[slot] = to;
  }
}
