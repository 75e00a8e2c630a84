import type { Card as Shown, CardLine } from '#domain/kernel/front-page';
import { open } from '../../platform/routes';
import { Card } from '../../ui/card';
import { Cover, isCover } from '../../ui/cover';
import { LinkRow } from '../../ui/link-row';
import { Money } from '../../ui/money';
import { PartsBar } from '../../ui/parts-bar';
import { Bar } from '../../ui/bar';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';

/** What each noun shows of itself. */
export const Cards = ({ cards }: { cards: readonly Shown[] }) => (
  <>
    {cards.map(({ title, tag, lines, button, cover }) => (
      <Card
        key={title}
        above={isCover(cover) && <Cover name={cover} />}
        title={title}
        extra={tag && <Tag tone={tag.tone}>{tag.text}</Tag>}
      >
        {lines.map((line, place) => (
          <Line key={place} line={line} />
        ))}
        {button && <LinkRow onTap={() => open(button.link)}>{button.text}</LinkRow>}
      </Card>
    ))}
  </>
);

function Line({ line: { text, tone, strong, small, amount, per, parts, filled } }: { line: CardLine }) {
  if (filled) return <Bar {...filled} />;
  if (amount !== undefined) {
    return (
      <>
        <Money amount={amount} size="xl" per={per} />
        {parts && parts.length > 1 && <PartsBar parts={parts} />}
      </>
    );
  }
  return (
    <Words size={small ? 's' : 'm'} tone={tone} strong={strong}>
      {text}
    </Words>
  );
}
