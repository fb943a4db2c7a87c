/** A cue that stands in a text: which, and where it ends. */
export type OnFound = (cue: number, start: number, end: number) => void;

/**
 * Aho–Corasick automaton: finds every occurrence of every cue in one pass over the text.
 *
 * A. V. Aho, M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM 18 (6), 1975. Building
 * costs O(sum of cue lengths), searching O(text + occurrences), whatever the number of cues.
 *
 *     goto     one Map for all states, keyed by state · 65536 + UTF-16 unit: a few thousand states with mostly one
 *              edge each would leave tables of 65536 columns empty
 *     fail     Int32Array, state → longest proper suffix that is a state
 *     output   Int32Array, state → cue that ends here, or -1;  link → next state on the way of fail with an output
 */
export class Automaton {
  private readonly goto = new Map<number, number>();
  private readonly fail: Int32Array;
  private readonly output: Int32Array;
  private readonly link: Int32Array;
  private readonly lengths: Int32Array;

  /** @param cues - as they will stand in the text; equal cues count as the first of them, empty ones as none. */
  constructor(cues: readonly string[]) {
    const units = cues.reduce((sum, cue) => sum + cue.length, 1);
    this.fail = new Int32Array(units);
    this.output = new Int32Array(units).fill(-1);
    this.link = new Int32Array(units).fill(-1);
    this.lengths = Int32Array.from(cues, (cue) => cue.length);
    const edges: { from: number; unit: number; to: number }[] = [];
    let states = 1;
    cues.forEach((cue, index) => {
      let state = 0;
      for (let at = 0; at < cue.length; at++) {
        const unit = cue.charCodeAt(at);
        const key = state * UNITS + unit;
        let next = this.goto.get(key);
        if (next === undefined) {
          next = states++;
          this.goto.set(key, next);
          edges.push({ from: state, unit, to: next });
        }
        state = next;
      }
      if (state !== 0 && this.output[state] === -1) this.output[state] = index;
    });
    this.connect(edges);
  }

  /** Breadth first, so that a state's suffixes are done before it is. */
  private connect(edges: readonly { from: number; unit: number; to: number }[]): void {
    const depth = new Int32Array(this.fail.length);
    for (const { from, to } of edges) depth[to] = (depth[from] ?? 0) + 1;
    const inOrder = edges.toSorted((a, b) => (depth[a.to] ?? 0) - (depth[b.to] ?? 0));
    for (const { from, unit, to } of inOrder) {
      const suffix = from === 0 ? 0 : this.step(this.fail[from] ?? 0, unit);
      this.fail[to] = suffix;
      this.link[to] = this.output[suffix] === -1 ? (this.link[suffix] ?? -1) : suffix;
    }
  }

  private step(from: number, unit: number): number {
    let state = from;
    for (;;) {
      const next = this.goto.get(state * UNITS + unit);
      if (next !== undefined) return next;
      if (state === 0) return 0;
      state = this.fail[state] ?? 0;
    }
  }

  /** Calls back for each occurrence, overlapping ones too, in the order of their ends, longest first at one end. */
  search(text: string, onFound: OnFound): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.step(state, text.charCodeAt(at));
      let found = this.output[state] === -1 ? (this.link[state] ?? -1) : state;
      while (found > 0) {
        const cue = this.output[found] ?? -1;
        onFound(cue, at + 1 - (this.lengths[cue] ?? 0), at + 1);
        found = this.link[found] ?? -1;
      }
    }
  }
}

const UNITS = 0x10000;
