import type { CallRecord } from '../functions/call-log';
import { chinaTime, escape, table } from './html';
import type { EmulatorState, TitledMessage } from './inspection';

const STYLE = `
body{margin:0;background:#f4f3f1;color:#1c1a19;font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif}
main{max-width:1100px;margin:0 auto;padding:16px}
h1{font-size:22px;margin:8px 0}h2{font-size:17px;margin:0 0 8px}
section{background:#fff;border-radius:12px;padding:16px;margin:0 0 16px}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;padding:4px 12px 4px 0;border-bottom:1px solid #e6e2de;vertical-align:top}
th{color:#625d59;font-weight:600;white-space:nowrap}td.n{text-align:right}
.wide{overflow-x:auto;max-height:480px;overflow-y:auto}
.bad{color:#b3261e}.empty{color:#625d59;margin:0}
button{font:inherit;min-height:36px;padding:0 14px;border:1px solid #625d59;border-radius:8px;background:#fff;color:#1c1a19;cursor:pointer}
button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #b8201f;outline-offset:2px}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
pre{margin:4px 0;white-space:pre-wrap;word-break:break-all;font-size:13px;background:#f4f3f1;padding:8px;border-radius:8px}
a{color:#b8201f}`;

const SCRIPT = `
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-post]');
  if (!button) return;
  button.disabled = true;
  const reply = await fetch(button.dataset.post, { method: 'POST', headers: { 'content-type': 'application/json' }, body: button.dataset.body || '{}' });
  if (reply.ok) location.reload();
  else { button.disabled = false; alert((await reply.json()).message); }
});`;

function button(label: string, path: string, body: unknown): string {
  return `<button type="button" data-post="${escape(path)}" data-body="${escape(JSON.stringify(body))}">${escape(label)}</button>`;
}

function document(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main><script>${SCRIPT}</script></body></html>`;
}

function section(title: string, body: string): string {
  return `<section><h2>${escape(title)}</h2>${body}</section>`;
}

function controls(state: EmulatorState): string {
  const hour = 3_600_000;
  const clock =
    `<p>现在：${escape(chinaTime(state.now))}（${state.offsetMs === 0 ? '真实时间' : `比真实时间快 ${escape((state.offsetMs / hour).toFixed(1))} 小时`}）</p>` +
    `<div class="row">${button('快进 1 小时', '/emulator/clock', { advanceMs: hour })}${button('快进 1 天', '/emulator/clock', { advanceMs: 24 * hour })}` +
    `${button('回到真实时间', '/emulator/clock', { offsetMs: 0 })}</div>`;
  const wechat =
    `<p>${state.wechatOn ? '开：消息会送达。' : '<strong class="bad">关：函数连不上微信。</strong>'}</p>` +
    button(state.wechatOn ? '关掉微信' : '打开微信', '/emulator/wechat', { on: !state.wechatOn });
  const timer = button('立即运行定时器', '/emulator/timer', {});
  return section('时钟', clock) + section('微信替身', wechat) + section('定时器', timer);
}

function callRow(call: CallRecord): string[] {
  const outcome = escape(call.outcome);
  const logs = call.logs.length
    ? `<details><summary>${call.logs.length} 行</summary><pre>${escape(call.logs.join('\n'))}</pre></details>`
    : '';
  return [
    escape(chinaTime(call.at)),
    escape(`${call.function}.${call.action}`),
    escape(call.openid ?? '—'),
    escape(call.ms === null ? '运行中' : `${call.ms} ms`) +
      (call.waitedMs > 20 ? ` （等待 ${call.waitedMs}）` : ''),
    escape(call.databaseCalls),
    escape(call.examined),
    escape(call.returned),
    call.outcome === 'OK' ? outcome : `<span class="bad">${outcome}</span>`,
    logs,
  ];
}

function messageRow(message: TitledMessage): string[] {
  const fields = Object.entries(message.data).map(
    ([key, value]) => `${message.labels[key] ?? key}：${value}`,
  );
  return [
    escape(chinaTime(message.at)),
    escape(message.openid),
    escape(message.title),
    fields.map(escape).join('<br>'),
    escape(message.page ?? ''),
  ];
}

/** The page for developers at `/emulator`. */
export function developersPage(state: EmulatorState, calls: CallRecord[], messages: TitledMessage[]): string {
  const functions = state.functions.map(({ name, memorySize, timeout, timer, instances }) =>
    [name, `${memorySize} MB`, `${timeout} s`, timer ?? '', instances].map(escape),
  );
  const collections = state.collections.map(({ name, count }) => [
    `<a href="/emulator/data/${escape(encodeURIComponent(name))}">${escape(name)}</a>`,
    escape(count),
  ]);
  return document(
    '本地云开发',
    '<h1>本地云开发</h1><p>只有本地演示有这一页。JSON：<a href="/emulator/state">state</a> · <a href="/emulator/calls">calls</a> · <a href="/emulator/messages">messages</a> · <a href="/">回到演示</a></p>' +
      controls(state) +
      section(
        '最近的调用',
        table(
          ['时间', '函数', '谁', '用时', '数据库调用', '读过文档', '返回文档', '结果', '日志'],
          calls.map(callRow),
          '还没有调用。',
        ),
      ) +
      section(
        '微信消息',
        table(['时间', '发给', '模板', '内容', '页面'], messages.map(messageRow), '还没有消息。'),
      ) +
      section('数据集合', table(['集合', '文档数'], collections, '没有集合。')) +
      section('函数', table(['函数', '内存', '时限', '定时', '实例'], functions, '没有构建好的函数。')),
  );
}

/** One collection's documents, a page at a time, in the order of their ids. */
export function collectionPage(
  name: string,
  count: number,
  documents: Record<string, unknown>[],
  next: string | null,
): string {
  const shown = documents.map((one) => `<pre>${escape(JSON.stringify(one, null, 1))}</pre>`).join('');
  const more = next
    ? `<p><a href="/emulator/data/${escape(encodeURIComponent(name))}?after=${escape(encodeURIComponent(next))}">下一页</a></p>`
    : '';
  return document(
    name,
    `<h1>${escape(name)}</h1><p>${escape(count)} 个文档 · <a href="/emulator">返回</a></p>` +
      section('文档', shown + more || '<p class="empty">没有文档。</p>'),
  );
}
