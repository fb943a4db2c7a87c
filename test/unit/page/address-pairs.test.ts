import { describe, expect, it } from 'vitest';
import { foldedAddress } from '../../../lib/page/address-forms';
import { canonicalUrl } from '../../../lib/page/canonical-url';

/** By what a page at an address is known when nothing else is. */
const key = (url: string) => foldedAddress(canonicalUrl({ url, canonicalHref: null }));

const SITE = 'http://paper.example';

// The kinds of pairs are those in the tests of the `h` project (uri normalisation), with addresses of our own.
const SAME: readonly (readonly [what: string, one: string, other: string])[] = [
  ['the scheme', 'https://paper.example/law', `${SITE}/law`],
  ['the case of the scheme', 'HtTpS://paper.example/law', `${SITE}/law`],
  ['the case of the host', 'http://PAPER.eXample/law', `${SITE}/law`],
  ['credentials', 'http://Ann:Secret@paper.example/law', `${SITE}/law`],
  ['an empty fragment', `${SITE}/law#`, `${SITE}/law`],
  ['a fragment', `${SITE}/law#votes`, `${SITE}/law`],
  ['the port of http', 'http://paper.example:80/law', `${SITE}/law`],
  ['the port of https', 'https://paper.example:443/law', `${SITE}/law`],
  ['the port of http at a number', 'http://[fe80::1c2:3ff:fe4]:80', 'http://[fe80::1c2:3ff:fe4]'],
  [
    'the port of https at a number',
    'https://[fe80::1c2:3ff:fe4]:443',
    'http://[fe80::1c2:3ff:fe4]',
  ],
  ['the slash of the host', `${SITE}/`, SITE],
  ['slashes of the host', `${SITE}/////`, SITE],
  ['the slash at the end', `${SITE}/asia/tokyo/law/`, `${SITE}/asia/tokyo/law`],
  ['slashes at the end', `${SITE}/asia/tokyo/law////`, `${SITE}/asia/tokyo/law`],
  ['an escaped tilde', `${SITE}/%7Esato`, `${SITE}/~sato`],
  ['escaped hyphens', `${SITE}/law%2Dis%2Dpassed`, `${SITE}/law-is-passed`],
  ['escaped letters and digits', `${SITE}/%4C%61%77/%32%30`, `${SITE}/Law/20`],
  ['an escaped plus in the path', `${SITE}/cyber%2Blaw`, `${SITE}/cyber+law`],
  [
    'escaped punctuation that may stand in a path',
    `${SITE}/%3A%40%2D%2E%5F%7E%21%24%26%27%28%29%2A%2B%2C%3D%3Bx`,
    `${SITE}/:@-._~!$&'()*+,=;x`,
  ],
  ['brackets', `${SITE}/law[2]`, `${SITE}/law%5B2%5D`],
  [
    'letters beyond ASCII in the path',
    `${SITE}/能動的サイバー防御`,
    `${SITE}/${encodeURIComponent('能動的サイバー防御')}`,
  ],
  ['the case of an escape', `${SITE}/law%2fbill`, `${SITE}/law%2Fbill`],
  ['an empty query', `${SITE}/law?`, `${SITE}/law`],
  ['an escaped tilde in a parameter’s name', `${SITE}?a%7Eb=c`, `${SITE}?a~b=c`],
  ['an escaped tilde in its value', `${SITE}?a=b%7Ec`, `${SITE}?a=b~c`],
  ['a space in a parameter’s name, three ways', `${SITE}?a b=c`, `${SITE}?a+b=c`],
  ['a space in its value, three ways', `${SITE}?a=b%20c`, `${SITE}?a=b+c`],
  ['brackets in a parameter', `${SITE}?a[b]=[c]`, `${SITE}?a%5Bb%5D=%5Bc%5D`],
  ['letters beyond ASCII in the query', `${SITE}?法=可決`, `${SITE}?%E6%B3%95=%E5%8F%AF%E6%B1%BA`],
  ['the case of an escape in the query', `${SITE}?a=%e6%b3%95`, `${SITE}?a=%E6%B3%95`],
  ['the order of parameters', `${SITE}?id=2&b=1`, `${SITE}?b=1&id=2`],
  [
    'the order of others than those of one name',
    `${SITE}?b=2&b=3&b=1&a=1`,
    `${SITE}?a=1&b=2&b=3&b=1`,
  ],
  ['utm_source', `${SITE}/law?utm_source=letter`, `${SITE}/law`],
  ['utm_medium', `${SITE}/law?utm_medium=letter`, `${SITE}/law`],
  ['utm_term', `${SITE}/law?utm_term=letter`, `${SITE}/law`],
  ['utm_content', `${SITE}/law?utm_content=letter`, `${SITE}/law`],
  ['utm_campaign', `${SITE}/law?utm_campaign=letter`, `${SITE}/law`],
  ['two of them', `${SITE}/law?utm_source=letter&utm_medium=mail`, `${SITE}/law`],
  ['one of them among others', `${SITE}/law?a=1&utm_term=x&b=2`, `${SITE}/law?a=1&b=2`],
  ['an advertisement’s click', `${SITE}/law?gclid=abc`, `${SITE}/law`],
  ['WebTrends’ parameters', `${SITE}/law?WT.mc_id=TWT`, `${SITE}/law`],
  ['any of WebTrends', `${SITE}/law?WT.x=1`, `${SITE}/law`],
  ['the token of a store', `${SITE}/law?a=1&X-Amz-Security-Token=abc`, `${SITE}/law?a=1`],
  [
    'the key of a shared file',
    `${SITE}/uc?id=1&export=pdf&resourcekey=k`,
    `${SITE}/uc?export=pdf&id=1`,
  ],
];

const OTHER: readonly (readonly [what: string, one: string, other: string])[] = [
  ['another port', 'http://paper.example:81/law', `${SITE}/law`],
  ['the port of https on http', 'http://paper.example:443/law', `${SITE}/law`],
  ['the port of http on https', 'https://paper.example:80/law', `${SITE}/law`],
  ['the case of the path', `${SITE}/Law`, `${SITE}/law`],
  ['a slash that is escaped', `${SITE}/law%2Fbill`, `${SITE}/law/bill`],
  ['a question mark that is escaped', `${SITE}/law%3Fbill`, `${SITE}/law?bill`],
  ['an ampersand that is escaped', `${SITE}?a=1%26b=2`, `${SITE}?a=1&b=2`],
  ['the order of parameters of one name', `${SITE}?b=2&b=3`, `${SITE}?b=3&b=2`],
  ['a parameter with gclid in its name', `${SITE}/law?gclid_page=2`, `${SITE}/law`],
  ['a parameter with gclid at its end', `${SITE}/law?my_gclid=2`, `${SITE}/law`],
  ['WT alone', `${SITE}/law?WT=2`, `${SITE}/law`],
  ['more than the token of a store', `${SITE}/law?x-amz-security-token-x=2`, `${SITE}/law`],
  // There, fragments never count and a proxy's own address is taken off. Here, old applications name the page in
  // the fragment, and a page tells of its own site only.
  ['a route in the fragment', `${SITE}/app#!/law`, `${SITE}/app`],
  ['a proxy', 'https://proxy.example/http://paper.example/law', `${SITE}/law`],
];

describe('two addresses are of one page, whatever', () => {
  it.each(SAME)('%s', (_, one, other) => {
    expect(key(one)).toBe(key(other));
  });
});

describe('two addresses are not of one page for', () => {
  it.each(OTHER)('%s', (_, one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

it.each([
  ['urn:doi:10.0001/12345'],
  ['ftp://paper.example/law/'],
  ['file:///home/paper/law.html'],
  ['http:///'],
  ['http%3A%2F%2Fpaper.example%2Flaw%2F'],
])('an address that is none of the web stays as it is: %s', (address) => {
  expect(key(address)).toBe(address);
});

it('keeps a part of a path that is escaped wrongly', () => {
  expect(key(`${SITE}/100%/law`)).toBe('https://paper.example/100%/law');
});
