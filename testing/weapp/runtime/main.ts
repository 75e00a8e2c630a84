import { connectBackend, createAppSpace, type AppSpace } from './code-space';
import { defineButton } from './components/button';
import { defineChoices } from './components/choices';
import { defineContainers } from './components/containers';
import { defineImage } from './components/image';
import { definePicker } from './components/picker';
import { defineTextFields } from './components/text-fields';
import { takePlainEvents } from './events';
import { acrossThreads, harness, recordError } from './harness';
import { logicScope } from './logic-globals';
import { listenForLongPress } from './long-press';
import { currentModule, load, setScope } from './modules';
import { callLifecycle } from './pages/page-view';
import { createRoutes } from './pages/routes';
import { stack, topPage } from './pages/stack';
import { measureSetData } from './set-data';
import { addStyles } from './styles';
import { pageActions } from './wx/page-actions';
import { createWx } from './wx/wx';

type App = {
  onLaunch?(options: object): void;
  onShow?(options: object): void;
  onPageNotFound?(options: object): void;
};
type Definition = Record<string, unknown> & { methods?: Record<string, unknown> };

let app: App | undefined;

/** `App`, `Page` and `Component` as the mini-program's code sees them. */
function constructors(space: AppSpace) {
  return {
    App: (definition: App) => (app = definition),
    Page: (definition: Definition) => {
      takePlainEvents(definition);
      space.componentEnv(currentModule(), (env) => env.Page(definition as never));
    },
    Component: (definition: Definition) => {
      takePlainEvents(definition.methods);
      space.componentEnv(currentModule(), (env) => env.Component(definition as never));
    },
    Behavior: (definition: object) =>
      space
        .behavior()
        .definition(definition as never)
        .register(),
    getApp: () => app,
    getCurrentPages: () => stack.map((view) => view.page),
  };
}

function start(): void {
  for (const define of [
    defineTextFields,
    defineChoices,
    definePicker,
    defineContainers,
    defineImage,
    defineButton,
  ]) {
    define();
  }
  const space = createAppSpace();
  connectBackend();
  measureSetData();
  listenForLongPress();
  addStyles();

  const routes = createRoutes(space);
  const { route, query } = routes.parseUrl(`/${harness.settings.path ?? routes.firstRoute}`);
  // Scene 1001: opened from the list of mini-programs.
  const launch = { path: route, query, scene: 1001, shareTicket: '', referrerInfo: {} };
  const wx = createWx({ ...routes.api, ...pageActions(routes.redraw) }, launch);
  setScope(logicScope({ wx, ...constructors(space) }));

  harness.routes = () => stack.map((view) => view.route);
  harness.pageData = () => acrossThreads(topPage()?.page.data);
  harness.pullDown = () => {
    const view = topPage();
    if (view) callLifecycle(view, 'onPullDownRefresh');
  };

  load('app');
  app?.onLaunch?.(launch);
  app?.onShow?.(launch);
  if (routes.has(route)) routes.launch(harness.settings.path ?? routes.firstRoute);
  else app?.onPageNotFound?.({ path: route, query, isEntryPage: true });
}

try {
  start();
} catch (error) {
  recordError(error, 'launch');
}
