import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bars from '../theme.json';

const SRC = join(__dirname, '..');
const tokens = readFileSync(join(__dirname, 'tokens.scss'), 'utf8');

/** The variables of one class, e.g. `ui-dark`. */
function valuesOf(name: string): Record<string, string> {
  const block = new RegExp(`\\.${name} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, key, value]) => [key, value]),
  );
}

const light = valuesOf('ui');
const MODES = { light, dark: { ...light, ...valuesOf('ui-dark') } };

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((one) => one + one).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text on ground, as the style files pair them. */
const TEXTS = [
  ...['bg', 'card', 'soft', 'off', 'pressed'].map((ground) => ['text', ground]),
  ...['bg', 'card', 'off', 'pressed'].map((ground) => ['text-2', ground]),
  ...['bg', 'card', 'soft', 'pressed'].map((ground) => ['brand', ground]),
  ...['bg', 'card', 'soft'].map((ground) => ['bad', ground]),
  ...['brand', 'ok', 'warn', 'info'].map((ground) => ['on-brand', ground]),
  ['on-brand', 'bad'],
  ['ok', 'ok-soft'],
  ['ok', 'card'],
  ['warn', 'warn-soft'],
  ['warn', 'card'],
  ...['info-soft', 'card', 'bg', 'pressed', 'off'].map((ground) => ['info', ground]),
  ...['hero', 'hero-deep'].map((ground) => ['on-hero', ground]),
] as [string, string][];

describe.each(Object.entries(MODES))('in %s mode', (_, values) => {
  it.each(TEXTS)('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(values[text] ?? '', values[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['card', 'bg'])('the edge of what is typed into stands out from %s by 3:1', (ground) => {
    expect(contrast(values.edge ?? '', values[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('elder mode', () => {
  const elder = valuesOf('ui-elder');
  it('has no text under 18 px and no target under 60 px', () => {
    const sizes = ['fs-s', 'fs', 'fs-l', 'fs-xl'].map((name) => parseInt(elder[name] ?? '0', 10));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    expect(parseInt(elder.tap ?? '0', 10)).toBeGreaterThanOrEqual(60);
  });
});

describe('the bars that WeChat draws', () => {
  it.each(Object.entries(MODES))('have the colours of the tokens in %s mode', (mode, values) => {
    const bar = bars[mode as keyof typeof bars];
    expect(bar.pageBackground).toBe(values.bg);
    expect(bar.heroBackground).toBe(values.hero);
    expect(bar.tabText).toBe(values['text-2']);
    expect(bar.tabSelected).toBe(values.brand);
    expect(contrast(bar.tabSelected, bar.barBackground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('every style file', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.scss'),
  );
  const others = files.filter((name) => !name.endsWith('tokens.scss'));

  it.each(others)('%s names no colour, no size of letters and no :active', (name) => {
    const style = readFileSync(join(SRC, name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/url\([^)]*\)/g, '');
    expect(style).not.toMatch(/:\s*#[0-9a-f]{3,8}\b|rgba?\(/i);
    expect(style).not.toMatch(/font-size:(?!\s*(var\(|inherit|0\b))/);
    expect(style).not.toContain(':active');
  });
});
