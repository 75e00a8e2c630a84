/**
 * The local demo's own surroundings: who one is, and what WeChat would show. Served only by the emulator and put
 * in front of the app's scripts in its page. Plain browser JavaScript; the app finds `window.localWeChat` and the
 * chosen person's openid in localStorage `local-openid` ('' is a visitor, missing is nobody chosen yet).
 */
(() => {
  const framed = window.top !== window;
  const panelBesideFrame = framed && window.parent.hasLocalPanel === true;
  // the page's own width is not known before its viewport tag has been read; the screen's is
  const wide = Math.min(window.innerWidth, window.screen.width) > 480;

  const STYLE = `
    :root { --local-bar: 0px; }
    .local, .local * { box-sizing: border-box; }
    .local { font: 15px/1.5 system-ui, -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1c1a19; }
    .local button, .local input { font: inherit; color: inherit; }
    .local button:focus-visible, .local a:focus-visible, .local input:focus-visible { outline: 3px solid #b8201f; outline-offset: 2px; }
    .local-bar { position: fixed; top: 0; left: 0; right: 0; height: 36px; z-index: 2147483000; display: flex; align-items: center; gap: 8px; padding: 0 12px; background: #35312f; color: #f0ece9; font-size: 13px; }
    .local-bar span { flex: 1; min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .local-bar button { flex: none; border: 1px solid #b3aca7; border-radius: 6px; background: transparent; color: #fff; min-height: 28px; padding: 0 12px; }
    .local-veil { position: fixed; inset: 0; z-index: 2147483001; background: rgba(0, 0, 0, .5); display: flex; flex-direction: column; justify-content: flex-end; }
    .local-sheet { background: #f4f3f1; border-radius: 16px 16px 0 0; padding: 20px 16px 24px; max-height: 88%; overflow-y: auto; }
    .local-sheet h2 { margin: 0 0 4px; font-size: 18px; }
    .local-sheet p { margin: 0 0 12px; color: #625d59; }
    .local-choice { display: block; width: 100%; text-align: left; padding: 10px 14px; margin: 0 0 8px; min-height: 48px; border: 1px solid #e6e2de; border-radius: 12px; background: #fff; cursor: pointer; }
    .local-choice[aria-pressed="true"] { border: 2px solid #b8201f; background: #fbeae8; }
    .local-choice strong { display: block; font-weight: 600; }
    .local-choice small { display: block; color: #625d59; font-size: 13px; }
    .local-more { margin: 0 0 8px; }
    .local-more summary { min-height: 44px; padding: 10px 14px; border: 1px dashed #b3aca7; border-radius: 12px; color: #625d59; cursor: pointer; }
    .local-more summary:focus-visible { outline: 3px solid #b8201f; outline-offset: 2px; }
    .local-more[open] summary { margin-bottom: 8px; }
    .local-row { display: flex; gap: 12px; margin-top: 16px; }
    .local-row button { flex: 1; min-height: 44px; border: 0; border-radius: 10px; cursor: pointer; }
    .local-row .local-no { background: #e6e2de; color: #1c1a19; }
    .local-row .local-yes { background: #17693a; color: #fff; }
    .local-check { display: flex; align-items: center; gap: 10px; min-height: 48px; padding: 0 12px; margin: 0 0 8px; background: #fff; border-radius: 10px; }
    .local-check input[type="checkbox"] { width: 22px; height: 22px; accent-color: #17693a; }
    .local-field { width: 100%; min-height: 44px; padding: 0 12px; border: 1px solid #625d59; border-radius: 10px; background: #fff; }
    .local-desk { position: fixed; inset: 0; display: flex; justify-content: center; align-items: flex-start; gap: 56px; padding: 24px 32px; background: #f4f3f1; overflow: auto; }
    .local-panel { width: 340px; flex: none; }
    .local-desk .local-choice { padding: 7px 14px; margin-bottom: 6px; }
    .local-desk .local-more { margin-bottom: 6px; }
    @media (min-width: 1080px) {
      .local-desk .local-panel { width: 520px; }
      .local-desk .local-people { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6px; }
      .local-desk .local-more[open] { grid-column: 1 / -1; }
    }
    .local-panel h1 { margin: 0 0 4px; font-size: 28px; color: #b8201f; }
    .local-panel h2 { margin: 16px 0 8px; font-size: 15px; }
    .local-panel > p { margin: 0; color: #625d59; }
    .local-tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .local-tools button { min-height: 36px; padding: 0 14px; border: 1px solid #625d59; border-radius: 8px; background: #fff; cursor: pointer; }
    .local-tools a { color: #b8201f; }
    .local-said { min-height: 24px; margin: 8px 0 0; color: #625d59; }
    .local-phone { position: sticky; top: 0; flex: none; width: 399px; height: min(836px, max(560px, calc(100vh - 48px))); border: 12px solid #1c1a19; border-radius: 44px; overflow: hidden; background: #fff; box-shadow: 0 12px 40px rgba(0, 0, 0, .18); }
    .local-phone iframe { display: block; width: 375px; height: 100%; border: 0; }
  `;

  /** Reserves the bar's height: the app's container becomes the box that its fixed and full-height parts fill. */
  const MAKE_ROOM = `
    :root { --local-bar: 36px; }
    html, body { height: 100%; }
    body { box-sizing: border-box; padding-top: var(--local-bar) !important; }
    body > #app, body > #container { position: relative; height: 100%; transform: translate(0); }
    .taro_page { max-height: calc(100vh - var(--local-bar)) !important; }
    .taro-tabbar__container .taro_page.taro_tabbar_page { max-height: calc(100vh - var(--local-bar) - var(--taro-tabbar-height, 50px)) !important; }
  `;

  /** An element with properties (`class`, `text`, `onclick`, attributes) and children. */
  function el(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'text') node.textContent = value;
      else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }

  function addStyle(css) {
    document.head.append(el('style', { text: css }));
  }

  function whenBody(run) {
    if (document.body) run();
    else document.addEventListener('DOMContentLoaded', run, { once: true });
  }

  async function post(path, body = {}) {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await reply.json();
    if (!reply.ok) throw new Error(answer.message || answer.code);
    return answer;
  }

  async function get(path) {
    return (await fetch(path)).json();
  }

  const VISITOR = { openid: '', name: '访客', post: '未登录', note: '只看公开的内容' };
  const chosenOpenid = () => localStorage.getItem('local-openid');

  /** Somebody else has a phone of her own: what the app kept in this one is not hers. */
  function choose({ openid, name }) {
    if (openid !== chosenOpenid())
      for (const key of Object.keys(localStorage))
        if (!key.startsWith('local-')) localStorage.removeItem(key);
    localStorage.setItem('local-openid', openid);
    localStorage.setItem('local-name', name);
  }

  /** One button per person, the chosen one pressed; those of a group lie folded under its name. */
  async function choices(onChoose) {
    const people = await get('/personas').catch(() => []);
    const isChosen = ({ openid }) => openid === chosenOpenid();
    const button = (person) =>
      el(
        'button',
        {
          type: 'button',
          class: 'local-choice',
          'aria-pressed': String(isChosen(person)),
          onclick: () => onChoose(person),
        },
        el('strong', { text: `${person.name} · ${person.post}` }),
        el('small', { text: [person.home, person.note].filter(Boolean).join(' · ') }),
      );
    const groups = [...new Set(people.map((person) => person.group).filter(Boolean))].map((name) => {
      const those = people.filter((person) => person.group === name);
      const open = those.some(isChosen) ? { open: '' } : {};
      return el(
        'details',
        { class: 'local-more', ...open },
        el('summary', { text: `${name}（${those.length} 人）` }),
        el('div', { class: 'local-people' }, ...those.map(button)),
      );
    });
    return [...people.filter((person) => !person.group), VISITOR].map(button).concat(groups);
  }

  /** A panel from the bottom; answers null where it was left by Escape. */
  function sheet(label, build) {
    return new Promise((resolve) => {
      const before = document.activeElement;
      const close = (answer) => {
        veil.remove();
        if (before instanceof HTMLElement) before.focus();
        resolve(answer);
      };
      const box = el('div', {
        class: 'local-sheet',
        role: 'dialog',
        'aria-modal': 'true',
        'aria-label': label,
      });
      const veil = el('div', {
        class: 'local local-veil',
        onkeydown: (event) => event.key === 'Escape' && close(null),
      });
      veil.append(box);
      box.append(...build(close));
      document.body.append(veil);
      box.querySelector('button, input')?.focus();
    });
  }

  async function askWho() {
    const list = await choices((person) => {
      choose(person);
      // without a hash this is a full load of the app's first page, even from another of its pages
      location.replace('/');
    });
    const cancel = el('button', { type: 'button', class: 'local-no', text: '取消' });
    await sheet('选择身份', (close) => {
      cancel.addEventListener('click', () => close(null));
      const row = chosenOpenid() === null ? [] : [el('div', { class: 'local-row' }, cancel)];
      return [
        el('h2', { text: '本地演示：你想以谁的身份来看？' }),
        el('p', { text: '人物和数字都是虚构的，随时可以换人。' }),
        ...list,
        ...row,
      ];
    });
    if (chosenOpenid() === null) await askWho();
  }

  function showBar() {
    addStyle(MAKE_ROOM);
    const name = localStorage.getItem('local-name') || '还没有选';
    document.body.prepend(
      el(
        'div',
        { class: 'local local-bar', role: 'region', 'aria-label': '本地演示' },
        el('span', { text: `本地演示 · 我是：${name}` }),
        el('button', { type: 'button', text: '换人', onclick: askWho }),
      ),
    );
    if (chosenOpenid() === null) void askWho();
  }

  function toolButton(label, say, run) {
    const button = el('button', { type: 'button', text: label });
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        say(await run(button));
      } catch (error) {
        say(`没有成功：${error.message}`);
      }
      button.disabled = false;
    });
    return button;
  }

  async function dispatchNow() {
    const { runs } = await post('/emulator/timer');
    const failed = runs.find((run) => !run.ok);
    return failed ? `${failed.function}：${failed.code}` : '已派发：通知和微信消息已经发出。';
  }

  async function showDesk() {
    const frame = el('iframe', { src: `/${location.hash}`, title: '手机里的红心物业' });
    const said = el('p', { class: 'local-said', role: 'status' });
    const say = (text) => {
      said.textContent = text;
    };
    const list = el('div', { class: 'local-people', role: 'group', 'aria-label': '我是谁' });
    const refill = async () =>
      list.replaceChildren(
        ...(await choices((person) => {
          choose(person);
          frame.contentWindow.location.replace('/');
          void refill();
        })),
      );
    let { wechatOn } = await get('/emulator/state');
    const wechatLabel = () => (wechatOn ? '关掉微信' : '打开微信');
    const wechat = toolButton(wechatLabel(), say, async (button) => {
      ({ on: wechatOn } = await post('/emulator/wechat', { on: !wechatOn }));
      button.textContent = wechatLabel();
      return wechatOn ? '微信通了。' : '微信断了：消息先留着，通了再发。';
    });
    document.body.replaceChildren(
      el(
        'div',
        { class: 'local local-desk' },
        el(
          'div',
          { class: 'local-panel' },
          el('h1', { text: '红心物业' }),
          el('p', { text: '本地演示。人物、小区和数字都是虚构的。' }),
          el('h2', { text: '我是谁' }),
          list,
          el('h2', { text: '演示工具' }),
          el(
            'div',
            { class: 'local-tools' },
            toolButton('立即派发', say, dispatchNow),
            wechat,
            el('a', { href: '/emulator', target: '_blank', text: '开发者页' }),
          ),
          said,
        ),
        el('div', { class: 'local-phone' }, frame),
      ),
    );
    if (chosenOpenid() === null) choose(VISITOR);
    await refill();
  }

  /** WeChat's panels, which only a phone has. */
  window.localWeChat = {
    /** Asks for one message per template; answers `accept` or `reject` for each id, as WeChat does. */
    async requestSubscribeMessage(templateIds) {
      const openid = chosenOpenid();
      const { templates } = await get('/emulator/templates');
      const boxes = new Map();
      const rows = templateIds.map((id) => {
        const box = el('input', { type: 'checkbox' });
        box.checked = true;
        boxes.set(id, box);
        const title = templates.find((template) => template.id === id)?.title ?? id;
        return el('label', { class: 'local-check' }, box, el('span', { text: title }));
      });
      const allowed = await sheet('订阅消息', (close) => [
        el('h2', { text: '红心物业 申请发送消息' }),
        el('p', { text: '每项允许一次，收到一条微信消息。' }),
        ...rows,
        el(
          'div',
          { class: 'local-row' },
          el('button', { type: 'button', class: 'local-no', text: '取消', onclick: () => close(false) }),
          el('button', { type: 'button', class: 'local-yes', text: '允许', onclick: () => close(true) }),
        ),
      ]);
      const results = {};
      for (const [id, box] of boxes) results[id] = allowed && openid && box.checked ? 'accept' : 'reject';
      if (openid) await post('/emulator/consent', { openid, results });
      return results;
    },

    /** Asks for the telephone number; answers the code that stands for it. Rejects where it was not given. */
    async getPhoneCode(phone) {
      const openid = chosenOpenid();
      if (!openid) throw new Error('getPhoneNumber:fail user deny');
      const people = await get('/personas');
      const own = people.find((person) => person.openid === openid)?.phone;
      const field = el('input', {
        class: 'local-field',
        inputmode: 'numeric',
        maxlength: '11',
        'aria-label': '手机号',
        value: phone || own || '',
      });
      const given = await sheet('手机号', (close) => [
        el('h2', { text: '红心物业 申请获取并验证你的手机号' }),
        el('p', { text: '演示里请填花名册上的号码。' }),
        field,
        el(
          'div',
          { class: 'local-row' },
          el('button', { type: 'button', class: 'local-no', text: '不允许', onclick: () => close(null) }),
          el('button', {
            type: 'button',
            class: 'local-yes',
            text: '允许',
            onclick: () => close(field.value.trim()),
          }),
        ),
      ]);
      if (!given) throw new Error('getPhoneNumber:fail user deny');
      return (await post('/emulator/phone-code', { openid, phone: given })).code;
    },
  };

  addStyle(STYLE);
  if (wide && !framed) {
    window.hasLocalPanel = true;
    // the parser takes the rest of the page as text: the app starts in the phone only, not behind it
    document.write('<plaintext style="display:none">');
    whenBody(showDesk);
  } else if (panelBesideFrame) {
    // a phone draws no scroll bars beside its content
    addStyle('::-webkit-scrollbar { display: none; } * { scrollbar-width: none; }');
  } else {
    whenBody(showBar);
  }
})();
