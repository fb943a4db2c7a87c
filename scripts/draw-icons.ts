import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { obtainBrowser } from './browsers';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'public', 'icon');
/** Pixels; what toolbars, menus and stores ask for. */
const SIZES = [16, 32, 48, 96, 128];

/** Draws the PNG icons anew from icon.svg. Run it by hand after a change of the drawing. */
const browser = await puppeteer.launch({
  executablePath: obtainBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const svg = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(FOLDER, `${size}.png`), png);
  }
} finally {
  await browser.close();
}
