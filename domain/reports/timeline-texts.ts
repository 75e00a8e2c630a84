import { withBadge } from '#domain/kernel/badge';
import { postName } from '#domain/kernel/posts';
import { sayInstant, type Instant } from '#domain/kernel/time';
import type { ReportDocument, ReportEntry } from './documents';
import { ownerOf } from './machine';
import { OFFICE_NAME, OUTCOME_TEXT } from './words';

const time = (instant: Instant | undefined): string =>
  instant === undefined ? '规定时限' : sayInstant(instant);

/** Staff by post, name and badge; whoever asked by her home, and by 您 to herself. */
function who({ by, name, side, post }: ReportEntry, mine: boolean, homeLabel: string): string {
  if (mine) return '您';
  if (side === 'asker' || by === null) return homeLabel;
  return `${post ? postName(post) : '工作人员'} ${withBadge({ personId: by, name })}`;
}

/** One entry of the history as a sentence: who did what, and what was promised with it. */
export function entryTitle(
  one: ReportEntry,
  report: ReportDocument,
  { mine, homeLabel }: { mine: boolean; homeLabel: string },
): string {
  const by = who(one, mine, homeLabel);
  const office = OFFICE_NAME[ownerOf(report)];
  switch (one.kind) {
    case 'filed':
      return `${by}提交，${office}最晚 ${time(one.until)} 受理`;
    case 'accepted':
      return `${by}受理，${time(one.until)} 前办好`;
    case 'assigned':
      return `${by}派${one.text ?? '人'}去办`;
    case 'noted':
      return `${by}说`;
    case 'paused':
      return `${by}暂停，${time(one.until)} 前再看`;
    case 'resumed':
      return `${by}接着办，${time(one.until)} 前办好`;
    case 'finished':
      return `${by}：${OUTCOME_TEXT[one.outcome ?? 'fixed']}`;
    case 'confirmed':
      return `${by}确认了`;
    case 'reopened':
      return `${by}说没有办好${one.another ? '，想换人来' : ''}，${office}最晚 ${time(one.until)} 重新受理`;
    case 'withdrawn':
      return `${by}撤回了`;
    case 'lapsed':
      return '到时没有确认，自动结束，记为“没有确认”';
    case 'unanswered':
      return '过了时限没有受理，已记为超时';
    case 'unchecked':
      return '过了日子没有再看，已记为超时';
    case 'late':
      return '过了答应的时间没有办好，已记为超时';
    case 'climbed':
      return '还没有办，已报社区';
    case 'doerLeft':
      return '去办的人岗位结束了，由物业另派';
    case 'handedOver':
      return `从现在起由${office}来办`;
    case 'askerLeft':
      return '提交的人已不在这个小区，自动结束';
  }
}

/** Words that somebody wrote; whom one was sent to is in the title. */
export const entryWords = ({ kind, text }: ReportEntry): string | null => (kind === 'assigned' ? null : text);
