/** Arguments that a call takes without harm to the stack. */
const CHUNK = 8_192;

/** The text of UTF-16 units in `[0, length)`. A string put together so costs a fraction of one joined from characters. */
export function textOfUnits(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let start = 0; start < length; start += CHUNK) {
    const chunk = units.subarray(start, Math.min(length, start + CHUNK));
    parts.push(Reflect.apply(String.fromCharCode, null, chunk));
  }
  return parts.join('');
}
