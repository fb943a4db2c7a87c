import type { RawFile } from './read-shape';

/** What must not be shown, and why; from `do-not-print.yaml`. */
export interface PrintRule {
  readonly reason: string;
  readonly patterns: readonly RegExp[];
}

/** Compiles the patterns of `do-not-print.yaml`; one that is no regular expression is appended to `problems`. */
export function compileRules(
  rules: readonly { readonly reason: string; readonly patterns: readonly string[] }[],
  problems: string[],
): PrintRule[] {
  return rules.map(({ reason, patterns }) => ({
    reason,
    patterns: patterns.flatMap((pattern) => {
      try {
        return [new RegExp(pattern, 'iu')];
      } catch {
        problems.push(
          `do-not-print.yaml: "${pattern}" is not a regular expression; correct it (a literal dot is written \\.).`,
        );
        return [];
      }
    }),
  }));
}

/** Fields that quote somebody's printed words or an address, or are ids that no reader sees: not ours to word. */
const UNWORDED_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'publisher',
  'url',
  'forms',
  'id',
  'status',
]);

/** Every text of a file that a rule forbids, as sentences that name file, field, words and reason. */
export function forbiddenIn({ file, data }: RawFile, rules: readonly PrintRule[]): string[] {
  return textsOf(data, []).flatMap(({ path, text }) =>
    rules.flatMap(({ reason, patterns }) =>
      patterns.flatMap((pattern) => {
        // NFKC, so that full-width digits and hard spaces hide nothing.
        const words = pattern.exec(text.normalize('NFKC'))?.[0];
        return words === undefined
          ? []
          : [
              `${file}: "${path.join(' › ')}" prints "${words}", which do-not-print.yaml forbids (${reason}); reword it.`,
            ];
      }),
    ),
  );
}

function textsOf(
  data: unknown,
  path: readonly string[],
): { path: readonly string[]; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (UNWORDED_FIELDS.has(key)) return [];
    return textsOf(value, [...path, Array.isArray(data) ? `no. ${Number(key) + 1}` : key]);
  });
}
