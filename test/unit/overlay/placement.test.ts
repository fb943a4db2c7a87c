import { describe, expect, it } from 'vitest';
import {
  type Box,
  isInView,
  placeBeside,
  placeInMargin,
  placeOnTop,
} from '../../../components/overlay/placement';

const viewport = { width: 1000, height: 800 };
const wish = { width: 380, height: 460 };

function line(left: number, top: number, width = 300): Box {
  return { left, top, right: left + width, bottom: top + 20 };
}

/** The card's greatest extent, as a box. */
function extentOf(place: ReturnType<typeof placeBeside>, { height } = viewport): Box {
  const top = place.side === 'below' ? place.inset : height - place.inset - place.maxHeight;
  return {
    left: place.left,
    right: place.left + place.width,
    top,
    bottom: top + place.maxHeight,
  };
}

describe('a card beside words', () => {
  const cases: [where: string, words: Box[]][] = [
    ['at the top', [line(100, 10)]],
    ['in the middle', [line(100, 390)]],
    ['at the bottom', [line(100, 770)]],
    ['at the right edge', [line(900, 200, 90)]],
    ['over two lines', [line(500, 300), line(100, 320)]],
    ['over half of the window', [line(100, 100), line(100, 480)]],
  ];
  it.each(cases)('covers no word and stays in the window: words %s', (_, words) => {
    const card = extentOf(placeBeside(words, viewport, wish));
    for (const word of words) expect(card.top >= word.bottom || card.bottom <= word.top).toBe(true);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(viewport.width);
    expect(card.bottom).toBeLessThanOrEqual(viewport.height);
  });

  it('flips above when there is no room below', () => {
    expect(placeBeside([line(0, 100)], viewport, wish).side).toBe('below');
    expect(placeBeside([line(0, 700)], viewport, wish).side).toBe('above');
  });

  it('fits a phone', () => {
    const phone = { width: 320, height: 568 };
    const card = extentOf(placeBeside([line(200, 250, 100)], phone, wish), phone);
    expect(card.left).toBeGreaterThan(0);
    expect(card.right).toBeLessThan(phone.width);
  });

  it('is never less than what it needs, even if it then covers words', () => {
    const phone = { width: 320, height: 500 };
    const least = { width: 300, height: 392 };
    const place = placeBeside([line(20, 240, 200)], phone, least, undefined, least);
    const card = extentOf(place, phone);
    expect(place.maxHeight).toBe(least.height);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(phone.height);
  });

  it('stays in sight when the words fill the window', () => {
    const card = extentOf(placeBeside([line(0, -50), line(0, 900)], viewport, wish));
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(viewport.height);
  });
});

describe('a chip at a line', () => {
  const chip = { width: 64, height: 24 };
  const cases: [where: string, word: Box][] = [
    ['with a margin before it', line(200, 300)],
    ['with a margin after it only', line(20, 300)],
    ['with no margin', line(10, 300, 980)],
  ];
  it.each(cases)('covers no word of it: a line %s', (_, word) => {
    const box = extentOf(placeInMargin(word, viewport, chip));
    const isBeside = box.right <= word.left || box.left >= word.right;
    expect(isBeside || box.top >= word.bottom || box.bottom <= word.top).toBe(true);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(viewport.width);
  });
});

describe('a toolbar at a selection', () => {
  it('stands above the first line, or below where there is no room', () => {
    const size = { width: 240, height: 40 };
    expect(placeOnTop([line(100, 400)], viewport, size).side).toBe('above');
    expect(placeOnTop([line(100, 10)], viewport, size).side).toBe('below');
  });
});

it('words are in view as soon as one line is', () => {
  expect(isInView([line(0, -100), line(0, 5)], viewport)).toBe(true);
  expect(isInView([line(0, -100), line(0, 900)], viewport)).toBe(false);
});
