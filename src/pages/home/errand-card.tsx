import { catalogueLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../platform/routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';

/** Asking for help: for one's own home, or for the old people one looks after. */
export function ErrandCard({ compoundId }: { compoundId: CompoundId }) {
  return (
    <Card title="红色代办" extra={<Tag tone="ok">免费</Tag>}>
      <Words>替家里老人办事、换灯泡、陪着看病。代办员上门帮忙，办到哪一步都能看到。</Words>
      <Button kind="plain" onTap={() => open(catalogueLink(compoundId))}>
        请人代办
      </Button>
    </Card>
  );
}
