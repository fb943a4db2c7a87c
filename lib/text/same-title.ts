import { normalize } from './normalize';

/** What sites put between a page's title and their own name. */
const JOINT = /\s+[|–—·:-]\s+|\s*[|｜_]\s*/;
/** Normalised units below which a part of a title says nothing: "News", "首页". */
const ENOUGH = 6;

/**
 * Whether two titles are of the same article: the same after folding, or but for the site's name at an end, which
 * forms of a page may lack. Titles that say nothing are never the same.
 */
export function isSameTitle(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  if (one.join(' ') === other.join(' ')) return true;
  const longest = longestOf(one);
  if (longest !== longestOf(other) || longest.length < ENOUGH) return false;
  const [rest, restOther] = [one, other].map((parts) =>
    parts.filter((part) => part !== longest).join(' '),
  );
  // Two names of one site may differ in length, two sections of one site do not begin alike.
  return Boolean(rest?.startsWith(restOther ?? '') || restOther?.startsWith(rest ?? ''));
}

function partsOf(title: string): string[] {
  return normalize(title)
    .text.split(JOINT)
    .map((part) => part.trim())
    .filter(Boolean);
}

function longestOf(parts: readonly string[]): string {
  return parts.reduce((a, b) => (b.length > a.length ? b : a), '');
}
