import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { ARIA } from './aria';
import { subPackages } from './sub-packages';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'h5';
/** A browser build for the local demo, in which the reader chooses who to be. No other build can pretend to be anybody. */
const demo = target === 'h5' && process.env.LOCAL_DEMO === 'yes';

/** Outside `src`, yet part of the app. */
const alsoCompiled = [path.join(root, 'domain')];

/** px stays px on both targets: text grows with the reader's setting, not with the width of the screen. */
const postcss = {
  autoprefixer: { enable: true, config: {} },
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false, config: { namingPattern: 'module' as const, generateScopedName: '[local]' } },
};

/** What Taro has terser leave as it is, since 2017. */
const ALSO_COMPRESSED = [
  ...['arrows', 'collapse_vars', 'comparisons', 'computed_props', 'directives', 'hoist_props', 'inline'],
  ...['loops', 'negate_iife', 'properties', 'reduce_funcs', 'reduce_vars', 'switches', 'typeofs'],
];

/**
 * How deep an element may lie in others of its kind: Taro writes a template for each depth. Views lie in views without end;
 * the app has no scrolling view at all.
 */
const NESTED = { 'catch-view': 3, text: 6, 'scroll-view': 1 };

export default defineConfig<'webpack5'>({
  projectName: 'hongxin',
  date: '2026-1-1',
  designWidth: 750,
  deviceRatio: { 750: 1, 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${demo ? 'demo' : target}`,
  defineConstants: {
    'process.env.LOCAL_DEMO': JSON.stringify(demo ? 'yes' : 'no'),
    SUB_PACKAGES: JSON.stringify(subPackages(path.join(root, 'src'))),
  },
  framework: 'react',
  plugins: [['@tarojs/plugin-inject', { components: ARIA, nestElements: NESTED }]],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  terser: {
    enable: true,
    config: {
      compress: { ...Object.fromEntries(ALSO_COMPRESSED.map((one) => [one, true])), ecma: 2020, passes: 2 },
      // Chinese as it is written: escaped, a sentence takes twice the room
      output: { ecma: 2020, ascii_only: false },
    },
  },
  cache: { enable: false },
  // Named by theme.json alone, so that no import brings them along.
  copy: {
    patterns: target === 'weapp' ? [{ from: 'src/assets/tab/', to: 'dist/weapp/assets/tab/' }] : [],
    options: {},
  },
  mini: {
    compile: { include: alsoCompiled },
    optimizeMainPackage: { enable: true },
    runtime: { enableInnerHTML: false },
    webpackChain: (chain) => void chain.target('browserslist'),
    postcss,
  },
  h5: {
    compile: { include: alsoCompiled },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // making it small takes most of the build's time, and the demo is never downloaded
    webpackChain: (chain) => void chain.target('browserslist').optimization.minimize(!demo),
    postcss,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
});
