/** Which of the two palettes can be seen on the page. */
export type Backdrop = 'light' | 'dark';

/** Red, green, blue from 0 to 255, and alpha from 0 to 1. */
type Colour = readonly [number, number, number, number];

/** Alpha from which a background decides how dark it is. */
const OPAQUE = 0.6;
/** Relative luminance at which black and white text are equally readable (WCAG 2.2, contrast ratio). */
const MIDDLE = 0.18;

/**
 * Gives what lies behind an element's text: the nearest opaque background colour around it. Where there is a picture
 * or nothing at all, the text's own colour tells, since its author could read it. Answers are kept, so use it for one
 * painting only.
 */
export function createBackdrops(): (element: Element) => Backdrop {
  const known = new Map<Element, Backdrop | null>();
  const toneOf = createTones();
  function own(element: Element): Backdrop | null {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
    if (backgroundImage.includes('url(')) return opposite(toneOf(color));
    return toneOf(backgroundColor);
  }
  function behind(element: Element): Backdrop | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    const found = own(element) ?? (element.parentElement && behind(element.parentElement));
    known.set(element, found);
    return found;
  }
  return (element) => behind(element) ?? opposite(toneOf(getComputedStyle(element).color));
}

/** A page has few colours, and each is read once. */
function createTones(): (css: string) => Backdrop | null {
  const known = new Map<string, Backdrop | null>();
  return (css) => {
    const before = known.get(css);
    if (before !== undefined) return before;
    const tone = toneOf(css);
    known.set(css, tone);
    return tone;
  };
}

function opposite(tone: Backdrop | null): Backdrop {
  return tone === 'light' ? 'dark' : 'light';
}

/** Null for a colour that one sees through, or that is not written as the browsers write computed sRGB colours. */
function toneOf(css: string): Backdrop | null {
  const colour = parse(css);
  if (!colour || colour[3] < OPAQUE) return null;
  return luminance(colour) > MIDDLE ? 'light' : 'dark';
}

function parse(css: string): Colour | null {
  if (!css.startsWith('rgb')) return null;
  const [red, green, blue, alpha = 1] = [...css.matchAll(/[\d.]+/g)].map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue, alpha];
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
