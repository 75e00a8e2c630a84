import { MiniProgramEnv, glassEasel } from 'glass-easel-miniprogram-adapter';
import { acrossThreads, harness, recordError, recordMissing } from './harness';
import { packed } from './packed-app';

/** Tags that HTML also has, with a meaning of its own: in the document they are called `wx-…`. */
const CLASHING = /^(input|textarea|button|form|label|video|audio|canvas|progress|map)$/;

/** Tags that are only boxes here; the others need a component of `components/`. */
const BOXES = new Set(
  'page view text block slot cover-view swiper-item radio-group checkbox-group root-portal wx-inner'.split(
    ' ',
  ),
);
for (const { usingComponents } of [packed.app, ...Object.values(packed.configs)]) {
  for (const tag of Object.keys(usingComponents ?? {})) BOXES.add(tag);
}

/** Warnings that come from Taro's base templates, which pass every attribute to every component. */
const HARMLESS = /is not a valid property|type-incompatible value: expected <\w+> but get (null|undefined)/;

const env = new MiniProgramEnv();

/** Built-in components live here and must be registered before {@link createAppSpace}. */
export const builtInSpace = env.getGlobalCodeSpace();
const builtIns = new Map<string, glassEasel.GeneralComponentDefinition>();

export function registerBuiltIn(tag: string, definition: glassEasel.GeneralComponentDefinition): void {
  builtIns.set(tag, definition);
}

export const backend = env.associateBackend();

type Options = glassEasel.ComponentOptions;

/** The space that pages and components of the mini-program register in. */
export function createAppSpace() {
  const space = env.createCodeSpace('', true);
  for (const [tag, definition] of builtIns)
    space.getComponentSpace().setGlobalUsingComponent(tag, definition);
  keepIds(space as unknown as { prepareComponentOptions(...args: unknown[]): [Options, unknown] });
  for (const [path, config] of Object.entries(packed.configs)) {
    const own = acrossThreads(config);
    own.usingComponents = { ...packed.app.usingComponents, ...own.usingComponents };
    space.addComponentStaticConfig(path, own as Parameters<typeof space.addComponentStaticConfig>[1]);
    const template = packed.templates[path];
    if (!template) continue;
    space.addCompiledTemplate(path, {
      groupList: packed.templates,
      content: template,
      // Without it Taro's `bindtap="eh"` (no colon) would become a plain attribute.
      fallbackListenerOnNativeNode: true,
    } as unknown as Parameters<typeof space.addCompiledTemplate>[1]);
  }
  return space;
}

export type AppSpace = ReturnType<typeof createAppSpace>;

/** Ids stand in the document as the app wrote them (glass-easel leaves them out, or adds a prefix). */
function keepIds(space: { prepareComponentOptions(...args: unknown[]): [Options, unknown] }): void {
  const prepare = space.prepareComponentOptions.bind(space);
  space.prepareComponentOptions = (...args) => {
    const [options, isolation] = prepare(...args);
    return [{ ...options, idPrefixGenerator: null, writeIdToDOM: true }, isolation];
  };
}

function createElement(tag: string): HTMLElement {
  if (!BOXES.has(tag) && !builtIns.has(tag) && !tag.startsWith('wx-')) recordMissing(`<${tag}>`);
  return document.createElement(CLASHING.test(tag) ? `wx-${tag}` : tag);
}

interface DomBackend {
  document: object;
  setListenerStats(element: unknown, type: string, ...rest: unknown[]): void;
  onEvent(
    listener: (
      target: glassEasel.GeneralComponent,
      type: string,
      detail: unknown,
      options: glassEasel.EventOptions & { originalEvent?: Event },
    ) => number,
  ): void;
}

/** Connects glass-easel to the document. */
export function connectBackend(): void {
  const dom = (backend as unknown as { _$: DomBackend })._$;
  dom.document = {
    createElement,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  };
  const listen = dom.setListenerStats.bind(dom);
  dom.setListenerStats = (element, type, ...rest) => {
    // `input`, `change` and the like come from our components; the browser's own would be a second event.
    if (/^(touch|transitionend|animation)/.test(type)) listen(element, type, ...rest);
  };
  dom.onEvent((target, type, detail, options) => {
    // A disabled button hears no tap in WeChat.
    const touched = options.originalEvent?.target;
    if (type === 'tap' && touched instanceof Element && touched.closest('wx-button[disabled]')) return 0;
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.defaultPrevented() ? 1 : 0;
  });
  glassEasel.globalOptions.throwGlobalError = false;
  glassEasel.addGlobalErrorListener((error: unknown, method?: string) => {
    recordError(error, `framework ${method ?? ''}`);
    return false;
  });
  glassEasel.addGlobalWarningListener((message: unknown) => {
    const text = String((message as { message?: string }).message ?? message);
    if (!HARMLESS.test(text)) harness.warnings.push(text);
    return false;
  });
}
