// `npm run demo`: builds, serves the demo site on loopback, and opens a browser with the extension on an article.
//   --browser firefox       the Firefox build instead
//   --headless              no display: takes the README's pictures instead of opening a window
//   --screenshots DIR       where the pictures go (default: demo-screenshots)
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchFirefox } from '../test/e2e/firefox-harness';
import { launchChromium, type Session } from '../test/e2e/harness';
import { LONG_ARTICLE, SITE } from '../test/e2e/reader';
import { obtainBrowser } from './browsers';
import { ROOT, runTool } from './run-command';
import { takeFirefoxScreenshots, takeScreenshots } from './screenshots';
import { serveFolder } from './serve';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: false },
    screenshots: { type: 'string' },
  },
});

try {
  await demonstrate();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function demonstrate(): Promise<void> {
  const isFirefox = values.browser === 'firefox';
  if (!isFirefox && values.browser !== 'chromium') {
    throw new Error(`"${values.browser}" is not a browser of the demo: chromium or firefox.`);
  }
  obtainBrowser(isFirefox ? 'firefox' : 'chromium');
  say('Building …');
  const target = isFirefox ? 'firefox' : 'chrome';
  const { status, output } = await runTool(['wxt', 'build', '-b', target], { quiet: true });
  if (status !== 0) throw new Error(`${output}\nThe build failed; see above.`);

  const { origin, close } = await serveFolder(SITE);
  try {
    const isBlind =
      process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
    if (isBlind && !values.headless) {
      say('There is no display here, so the demo runs headless and takes pictures instead.');
    }
    if (values.headless || isBlind) await photograph(origin, isFirefox);
    else await open(origin, isFirefox);
  } finally {
    await close();
  }
}

async function photograph(origin: string, isFirefox: boolean): Promise<void> {
  const folder = resolve(values.screenshots ?? join(ROOT, 'demo-screenshots'));
  say('Taking pictures …');
  const written = isFirefox
    ? await photographFirefox(origin, folder)
    : await takeScreenshots(origin, folder);
  for (const path of written) say(path);
}

async function photographFirefox(origin: string, folder: string): Promise<string[]> {
  const session = await launchFirefox({});
  try {
    return await takeFirefoxScreenshots(session, origin, folder);
  } finally {
    await session.close();
  }
}

/** A window as the reader's own would be; ends when it is closed, or with Ctrl-C. */
async function open(origin: string, isFirefox: boolean): Promise<void> {
  const language = Intl.DateTimeFormat().resolvedOptions().locale;
  const options = { headless: false, language, ignoreDefaultArgs: ['--enable-automation'] };
  const session: Session = isFirefox
    ? await launchFirefox(options)
    : await launchChromium({ ...options, args: ['--test-type'] });
  const ended = new Promise<void>((end) => {
    session.browser.once('disconnected', end);
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  const [first] = await session.browser.pages();
  const page = first ?? (await session.newPage());
  await page.goto(`${origin}/${LONG_ARTICLE}`);
  await page.bringToFront();
  say(`
Sidelight is loaded, in a fresh profile that is thrown away afterwards.

  Marked sentences   rest the pointer on one, or press Alt+J, for its note
  Side panel         press Alt+C, or click Sidelight's button in the toolbar
                     (behind the puzzle piece, if it is not pinned)
  Your own marks     select words of the article
  All off and on     Alt+S
  More pages         ${origin}/

Close the window or press Ctrl-C to end.`);
  await ended;
  await session.close();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
