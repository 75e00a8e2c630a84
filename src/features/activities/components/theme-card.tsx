import type { Theme } from '#domain/activities/contract';
import { sayMonth } from '#domain/kernel/time';
import { Card } from '../../../ui/card';
import { Words } from '../../../ui/words';

/** What the month is about. */
export function ThemeCard({ theme: { month, title, note } }: { theme: Theme }) {
  return (
    <Card>
      <Words size="s" tone="quiet">
        {sayMonth(month)}的主题
      </Words>
      <Words size="l" strong>
        {title}
      </Words>
      {note !== '' && <Words>{note}</Words>}
    </Card>
  );
}
