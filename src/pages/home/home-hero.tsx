import { postName } from '#domain/kernel/posts';
import { dayOf, sayDay, weekdayOf } from '#domain/kernel/time';
import { serverNow } from '../../platform/server-clock';
import { homesOf, postsOf, useSession, type Session } from '../../platform/session';
import { Hero } from '../../ui/hero';
import { useSurroundings } from '../../ui/surroundings';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `11月27日 周五`, without its year: everybody knows it. */
function todayInWords(): string {
  const day = dayOf(serverNow());
  return `${sayDay(day).replace(/^\d+年/, '')} ${WEEKDAYS[weekdayOf(day)] ?? ''}`;
}

/** What the reader is here: her homes, or her posts, or a visitor. */
function standing(session: Session): string {
  const { compoundId, person } = session;
  if (!compoundId || !person) return '欢迎来看看';
  const [home, ...more] = homesOf(session, compoundId);
  const posts = postsOf(session, compoundId);
  if (home && posts.length === 0)
    return more.length > 0 ? `${home.label} 等 ${more.length + 1} 套` : home.label;
  if (posts.length > 0) return posts.map(postName).join('、');
  return '还没有绑定房屋';
}

/** Which compound it is, and who the reader is in it. Who has several, or none of her own, chooses here. */
export function HomeHero({ onChoose }: { onChoose: () => void }) {
  const session = useSession();
  const { elder } = useSurroundings();
  const { compoundId, compounds, person, today } = session;
  const above = compoundId ? undefined : person?.posts[0]?.nodeName;
  const name =
    today?.frontPage?.name ??
    compounds.find((one) => one.compoundId === compoundId)?.name ??
    above ??
    '红心物业';
  const belongs = person !== null && compoundId !== null && compounds.length === 1;
  const greets = elder && person !== null;
  const who = standing(session);
  return (
    <Hero
      title={greets ? `${person.name}，您好` : name}
      note={
        compoundId ? (greets ? `${name} ${who}` : `${who} · ${todayInWords()}`) : '看得懂的物业费，找得到的人'
      }
      choose={compoundId && !belongs ? { label: `${name}，换小区`, onTap: onChoose } : undefined}
    />
  );
}
