/** Papa Parse as far as it is pure: its own types bring Node and the DOM along, which do not exist in pure folders. */
export interface ParseStep<T> {
  readonly data: T;
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}
declare const Papa: {
  parse<T>(text: string): { readonly data: T[] };
  parse<T>(
    text: string,
    config: { step: (result: ParseStep<T>, parser: { abort(): void }) => void },
  ): void;
  unparse(
    rows: readonly (readonly string[])[],
    config: { readonly escapeFormulae: boolean; readonly newline: string },
  ): string;
};
// biome-ignore lint/style/noDefaultExport: it is what the package exports
export default Papa;
