import { expect, it } from 'vitest';
import type { CanonicalUrl } from '../../../lib/annotation/model';
import { foldedAddress } from '../../../lib/page/address-forms';

const fold = (address: string) => foldedAddress(address as CanonicalUrl);
const NEWS = 'https://news.example/2025/law-passed';

it.each([
  [`${NEWS}/`],
  ['http://news.example/2025/law-passed'],
  ['https://www.news.example/2025/law-passed'],
  ['https://m.news.example/2025/law-passed'],
  ['https://amp.news.example/2025/law-passed'],
  [`${NEWS}/amp`],
  [`${NEWS}/amp/`],
  [`${NEWS}.amp`],
  [`${NEWS}.amp.html`],
  [`${NEWS}.html`],
  [`${NEWS}?amp=1`],
  [`${NEWS}?outputType=amp`],
  [`${NEWS}/print`],
  [`${NEWS}/print/`],
  [`${NEWS}?print=true`],
  [`${NEWS}?output=print`],
  ['https://news.example/amp/2025/law-passed'],
  ['https://news.example/m/2025/law-passed'],
  [`${NEWS}/index.html`],
])('%s is a form of the same page', (address) => {
  expect(fold(address)).toBe(NEWS);
});

it.each([
  ['https://news.example/2025/law-passed-again'],
  ['https://other.example/2025/law-passed'],
  [`${NEWS}?page=2`],
  [`${NEWS}?view=comments`],
  ['https://news.example/2025'],
  ['https://news.example/example/2025/law-passed'],
  ['https://news.example:8080/2025/law-passed'],
  ['https://news.example/2025/amplified-law-passed'],
])('%s is another page', (address) => {
  expect(fold(address)).not.toBe(NEWS);
});

it('takes parameters in any order for the same', () => {
  expect(fold(`${NEWS}?b=2&a=1`)).toBe(fold(`${NEWS}?a=1&b=2`));
});
