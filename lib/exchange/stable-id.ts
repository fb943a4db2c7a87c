/**
 * An id that is the same for the same content on every import: a UUID of version 8 (RFC 9562, §5.8) from 128 bits of
 * four FNV-1a hashes (Fowler, Noll, Vo) with different seeds over UTF-16 code units. It tells contents apart; it does
 * not withstand somebody who seeks two with one id, and need not: a clash is shown as a conflict and nothing is lost.
 */
export function stableId(...parts: readonly string[]): string {
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  const hex = [0, 1, 2, 3].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    // FNV alone leaves the high bits of short texts alike.
    value ^= value >>> 15;
  }
  return value >>> 0;
}
