import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function onSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...named, ...PLACES].find((file) => existsSync(file));
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function install(say) {
  say('No Chrome or Chromium found: installing the Debian packages chromium and fonts-noto-cjk …');
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  if (status !== 0) say(stderr ?? '');
}

/**
 * The browser for the stories: `CHROMIUM_PATH`, else a Chrome or Chromium on the system, else (as root on Debian)
 * the installed package. Throws a sentence that says how to get one.
 */
export function findChromium(say = console.error) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
  }
  const found = onSystem();
  if (found) return found;
  if (canInstall()) {
    install(say);
    const installed = onSystem();
    if (installed) return installed;
  }
  throw new Error(
    'No Chrome or Chromium found. Install one (Debian: sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to its file.',
  );
}
