import { dangerIn } from '#domain/errands/danger';
import { quickLink } from '#domain/errands/links';
import { neverAcceptedIn } from '#domain/errands/never-accepted';
import { itemsFor } from '#domain/errands/search';
import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { open } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState } from '../../../../ui/load';
import { useSurroundings } from '../../../../ui/surroundings';
import { DangerBanner } from '../../components/danger-banner';

interface FoundItemsProps {
  compoundId: CompoundId;
  /** What is looked for; not blank. */
  text: string;
  onClear: () => void;
}

/** What somebody may mean by her words, each one tap from being asked for; what is never taken on says where to turn. */
export function FoundItems({ compoundId, text, onClear }: FoundItemsProps) {
  const danger = dangerIn(text);
  const never = neverAcceptedIn(text);
  const found = never ? [] : itemsFor(text);
  return (
    <>
      {danger && <DangerBanner compoundId={compoundId} danger={danger} />}
      {never && (
        <Banner tone="warn" title={never.name}>
          {never.sentence}
        </Banner>
      )}
      {found.length > 0 && (
        <CellGroup title={`找到 ${found.length} 件事`}>
          {found.map((item) => (
            <Cell
              key={item.code}
              title={item.name}
              note={item.does}
              onTap={() => open(quickLink(compoundId, item.code))}
            />
          ))}
        </CellGroup>
      )}
      {found.length === 0 && !never && <NothingFound compoundId={compoundId} onClear={onClear} />}
    </>
  );
}

/** It is not in the catalogue under these words: the whole of it, or somebody to ask. */
function NothingFound({ compoundId, onClear }: Omit<FoundItemsProps, 'text'>) {
  const { dial } = useSurroundings();
  const phones = useCompoundPhones(compoundId);
  return (
    <EmptyState
      icon="search"
      title="没有找到这件事"
      action={
        <>
          {phones && (
            <Button icon="phone" onTap={() => dial(phones.officePhone)}>
              打社区电话
            </Button>
          )}
          <Button kind="plain" onTap={onClear}>
            看全部事项
          </Button>
        </>
      }
    >
      换个说法再搜，例如“灯”“药”“手机”；也可以打社区电话问一问。
    </EmptyState>
  );
}
