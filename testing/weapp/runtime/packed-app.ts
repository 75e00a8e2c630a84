/** A page's or component's JSON file; `app.json` has more fields, see {@link AppConfig}. */
export interface PageConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  onReachBottomDistance?: number;
}

/** The fields of `app.json` that the runtime or the static checks read. */
export interface AppConfig {
  pages: string[];
  entryPagePath?: string;
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  usingComponents?: Record<string, string>;
  window?: PageConfig;
  darkmode?: boolean;
  themeLocation?: string;
  sitemapLocation?: string;
  tabBar?: {
    custom?: boolean;
    color?: string;
    selectedColor?: string;
    backgroundColor?: string;
    list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
  };
}

/** What a mini-program file sees as `require`, `module`, `exports`, as in WeChat's own `define`. */
export type ModuleBody = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void;

/** The packed mini-program, written by `pack.ts` and read by the runtime in the browser. */
export interface PackedApp {
  /** Compiled WXML by path without extension. */
  templates: Record<string, unknown>;
  /** Translated WXSS by path without extension. */
  styles: Record<string, string>;
  app: AppConfig;
  /** Page and component JSON by path without extension. */
  configs: Record<string, PageConfig>;
  /** `theme.json`: the values of `@name` variables in light and dark mode. */
  theme?: Record<'light' | 'dark', Record<string, string>>;
  /** Every route, those of subpackages with their root. */
  pages: string[];
  /** Roots of subpackages, each ending in `/`. */
  subpackageRoots: string[];
  /** Code by path without extension; takes the object that all free names are looked up in. */
  modules: Record<string, (scope: object) => ModuleBody>;
}

declare global {
  interface Window {
    __miniProgram: PackedApp;
  }
}

export const packed: PackedApp = window.__miniProgram;
