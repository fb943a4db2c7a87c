import type { CanonicalUrl } from '../annotation/model';

/** Hosts' beginnings under which one site serves the same page. */
const HOST = /^(?:www|m|mobile|amp|print)\./;
/** Parts of a path that name a form of the page and not the page. */
const PART = /\/(?:amp|m|mobile|print|printable|drucken|imprimer)(?=\/|$)/gi;
/** The end of a path: a form, an index, a slash. */
const END = /(?:\.(?:amp|print))?(?:\.x?html?|\.php)?$|\/(?:index|default)\.\w+$/i;
/** Parameters that name a form: `amp=1`, `print=true`, `output=print`, `outputType=amp`. */
const FORM = /^(?:amp|print|printable|mobile|m)$/i;
const OUTPUT = /^(?:output(?:type)?|view|format|layout)$/i;
const FORM_VALUE = /^(?:amp|print|printable|mobile)$/i;

/** What RFC 3986 lets stand in a part of a path as it is, and `encodeURIComponent` escapes. */
const PLAIN = /%(?:24|26|2B|2C|3A|3B|3D|40)/g;

/**
 * One address for all forms of a page: AMP, print, mobile, with and without `www`, `index.html`, a slash, `https`, and
 * escaped or not. Addresses that are not of the web stay as they are. Not for display nor for asking: pages whose
 * addresses fold to the same are the same only if their texts or titles agree.
 */
export function foldedAddress(address: CanonicalUrl): CanonicalUrl {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  const host = url.host.replace(HOST, '').replace(HOST, '');
  const path = url.pathname.replace(PART, '').replace(END, '').replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name, value]) => !FORM.test(name) && !(OUTPUT.test(name) && FORM_VALUE.test(value)))
    // Only the names are put in order: of those that stand twice, the order may say something.
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const hash = /^#[!/]/.test(url.hash) ? url.hash : '';
  const parts = path.split('/').map(escaped).join('/');
  // Of the same form as the address that it was made from.
  return `https://${host}${parts}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}` as CanonicalUrl;
}

/** A part of a path with only that escaped which has to be; what is escaped wrongly stays as it is. */
function escaped(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part)).replace(PLAIN, decodeURIComponent);
  } catch {
    return part;
  }
}

/** The host of an address without what stands for a form of the site. */
export function foldedHost(address: string): string {
  return (URL.parse(address)?.host ?? '').replace(HOST, '').replace(HOST, '');
}
