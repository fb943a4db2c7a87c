import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Where a browser may be: a variable that decides, names on the PATH, and usual places per platform. */
interface Whereabouts {
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  readonly debianPackage: string;
  readonly advice: string;
}

const PROGRAMS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

/** Under every program folder of Windows. */
function inPrograms(...tails: readonly string[]): string[] {
  return PROGRAMS.flatMap((folder) => tails.map((tail) => join(folder, tail)));
}

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chromium: {
    variable: 'CHROME_PATH',
    // Chromium first: branded Chrome no longer takes an unpacked extension on its command line.
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    places: {
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: inPrograms(
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ),
      linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
    },
    debianPackage: 'chromium',
    advice: 'Install Chromium, Chrome or Edge (148 or later), or set CHROME_PATH to its program.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: {
      darwin: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ],
      win32: inPrograms('Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'),
      linux: ['/opt/firefox/firefox'],
    },
    debianPackage: 'firefox-esr',
    advice: 'Install Firefox (150 or later), or set FIREFOX_PATH to its program.',
  },
};

/** A browser was wanted and is not there; `message` is one sentence that says what to install. */
export class NoBrowserError extends Error {}

/** Path of the browser's program, or null when this machine has none. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, places } = WHEREABOUTS[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new NoBrowserError(`${variable} is "${chosen}", but no program is there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = commands.flatMap((command) => folders.map((f) => join(f, command + suffix)));
  const usual = places[process.platform] ?? [];
  return [...onPath, ...usual].find((path) => isProgram(path) && !isSnapStub(path)) ?? null;
}

/**
 * Path of the browser's program; installs it first where that needs no question: Debian and Ubuntu as root.
 *
 * @throws {NoBrowserError} when there is none and none can be installed.
 */
export function obtainBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const { debianPackage, advice } = WHEREABOUTS[name];
  if (!isDebianRoot()) throw new NoBrowserError(`No ${name} was found. ${advice}`);
  // The fonts let headless screenshots show Chinese, Japanese and Korean.
  install([debianPackage, 'fonts-noto-cjk', 'fonts-noto-core']);
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new NoBrowserError(
    `"apt-get install ${debianPackage}" gave no usable ${name} (on Ubuntu it only fetches a snap). ${advice}`,
  );
}

/** Standard output belongs to the script; apt speaks on standard error. */
function install(packages: readonly string[]): void {
  process.stderr.write(`Installing ${packages.join(', ')} with apt-get.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio: ['ignore', 2, 2] = ['ignore', 2, 2];
  spawnSync('apt-get', ['update', '-q'], { env, stdio });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    stdio,
  });
}

function isDebianRoot(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    existsSync('/usr/bin/apt-get')
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's packages are shell scripts that only start a snap, which is confined and cannot read our folders. */
function isSnapStub(path: string): boolean {
  if (path.startsWith('/snap/')) return true;
  if (process.platform !== 'linux') return false;
  const head = readFileSync(path).subarray(0, 4096).toString('latin1');
  return head.startsWith('#!') && /\bsnap\b/.test(head) && /\/snap\/bin\//.test(head);
}
