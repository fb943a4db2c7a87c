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

/**
 * One address for all forms of a page: AMP, print, mobile, with and without `www`, `index.html`, a slash, `https`.
 * Not for display nor for asking: pages whose addresses fold to the same are the same only if their titles agree.
 */
export function foldedAddress(address: CanonicalUrl): CanonicalUrl {
  const url = URL.parse(address);
  if (!url) return address;
  const host = url.host.replace(HOST, '').replace(HOST, '');
  const path = url.pathname.replace(PART, '').replace(END, '').replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name, value]) => !FORM.test(name) && !(OUTPUT.test(name) && FORM_VALUE.test(value)))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();
  const hash = /^#[!/]/.test(url.hash) ? url.hash : '';
  // Of the same form as the address that it was made from.
  return `https://${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}` as CanonicalUrl;
}

/** The host of an address without what stands for a form of the site. */
export function foldedHost(address: string): string {
  return (URL.parse(address)?.host ?? '').replace(HOST, '').replace(HOST, '');
}
