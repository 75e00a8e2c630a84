import { ROUTE_TEXT } from '#domain/errands/catalogue';
import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { quickLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { sayDay } from '#domain/kernel/time';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { Divider, Fact, Words } from '../../../../ui/words';

interface ItemSheetProps {
  compoundId: CompoundId;
  item: CatalogueItem | null;
  onClose: () => void;
}

/** What is done about an item, by whom, with which papers and how long it takes, before anybody is asked to write. */
export function ItemSheet({ compoundId, item, onClose }: ItemSheetProps) {
  if (item === null) return null;
  const ask = () => {
    onClose();
    open(quickLink(compoundId, item.code));
  };
  return (
    <Sheet open title={item.name} onClose={onClose} action={<Button onTap={ask}>请人办这件事</Button>}>
      <ItemFacts item={item} />
    </Sheet>
  );
}

function ItemFacts({ item }: { item: CatalogueItem }) {
  const { does, route, materials, workingDays, source, checkedOn } = item;
  return (
    <>
      <Words>{does}</Words>
      <Divider />
      <Fact label="怎么办">{ROUTE_TEXT[route]}</Fact>
      <Fact label="要准备">{materials.length > 0 ? materials.join('、') : '不用准备'}</Fact>
      <Fact label="一般多久">{workingDays} 个工作日以内</Fact>
      <Fact label="收费">代办免费</Fact>
      <Divider />
      <Words size="s" tone="quiet">
        {`来源：${source}。\n${sayDay(checkedOn)}核对过。各地要求会变，受理的人会先跟您说清楚。`}
      </Words>
    </>
  );
}
