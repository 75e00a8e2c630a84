import type { Card as Shown, CardLine } from '#domain/kernel/front-page';
import { open } from '../../platform/routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/money';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';

/** What each noun shows of itself. `first`: reading the first is what the reader most likely came for. */
export const Cards = ({ cards, first }: { cards: readonly Shown[]; first: boolean }) => (
  <>
    {cards.map((card, place) => (
      <OneCard key={card.title} card={card} first={first && place === 0} />
    ))}
  </>
);

function OneCard({ card: { title, tag, lines, button }, first }: { card: Shown; first: boolean }) {
  return (
    <Card title={title} extra={tag && <Tag tone={tag.tone}>{tag.text}</Tag>}>
      {lines.map((line, place) => (
        <Line key={place} line={line} />
      ))}
      {button && (
        <Button kind={first ? 'primary' : 'plain'} onTap={() => open(button.link)}>
          {button.text}
        </Button>
      )}
    </Card>
  );
}

function Line({ line: { text, tone, strong, small, amount, per } }: { line: CardLine }) {
  if (amount !== undefined) return <Money amount={amount} size="xl" per={per} />;
  return (
    <Words size={small ? 's' : 'm'} tone={tone} strong={strong}>
      {text}
    </Words>
  );
}
