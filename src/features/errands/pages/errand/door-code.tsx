import { useState } from 'react';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useAction } from '../../../../platform/use-action';
import { Button } from '../../../../ui/button';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';

/** How to get in, on a tap that is recorded; until the page is left. */
export function DoorCode({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const [shown, setShown] = useState<string | null>(null);
  const reveal = useAction(() => perform('revealDoorCode', { compoundId, errandId }), refusalText);
  if (shown !== null) return <Words strong>{shown}</Words>;
  return (
    <>
      <Words size="s" tone="quiet">
        到了门口再看。您的姓名和查看时间会记录下来，家里人能看到。
      </Words>
      <Button
        kind="plain"
        busy={reveal.busy}
        reason={reveal.message}
        onTap={() => void reveal.run(undefined).then((found) => found && setShown(found.doorCode))}
      >
        看怎么开门
      </Button>
    </>
  );
}
