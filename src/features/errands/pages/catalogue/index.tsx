import { useState } from 'react';
import { CATALOGUE, GROUP_TEXT } from '#domain/errands/catalogue';
import { GROUPS, type CatalogueItem, type Group } from '#domain/errands/catalogue-item';
import { errandsLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Choice } from '../../../../ui/choice';
import { Field } from '../../../../ui/field';
import { Skeleton } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { DangerRow } from './danger-row';
import { FoundItems } from './found-items';
import { ItemSheet } from './item-sheet';
import { NeverAccepted } from './never-accepted';
import './catalogue.scss';

definePageConfig({ navigationBarTitleText: '红色代办' });

type Kind = Group | 'all';
const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'all', label: '全部' },
  ...GROUPS.map((value) => ({ value, label: GROUP_TEXT[value] })),
];

export default compoundPage(Catalogue);

/** All that can be asked for: few enough to be read through, one kind at a time, or what words of hers may mean. */
function Catalogue({ compoundId }: { compoundId: CompoundId }) {
  const [shown, setShown] = useState<CatalogueItem | null>(null);
  const [only, setOnly] = useState<Kind>('all');
  const [text, setText] = useState('');
  const { session, homes } = useHere(compoundId);
  const phones = useCommunityPhones(compoundId);
  // what comes in later would push the list away under the finger
  if (session.state === 'loading')
    return (
      <Page phones={phones}>
        <Skeleton />
      </Page>
    );
  return (
    <Page
      phones={phones}
      over={<ItemSheet compoundId={compoundId} item={shown} onClose={() => setShown(null)} />}
    >
      <DangerRow compoundId={compoundId} />
      <Field
        label="您要办什么事"
        value={text}
        onChange={setText}
        maxLength={40}
        placeholder="例如：灯泡、药、手机"
      />
      {text.trim() !== '' ? (
        <FoundItems compoundId={compoundId} text={text} onClear={() => setText('')} />
      ) : (
        <>
          <Words className="errand-lead" tone="quiet">
            点一件事，看怎么办、要准备什么。全部免费，可以替家里老人申请。
          </Words>
          {homes.length > 0 && (
            <CellGroup>
              <Cell
                icon="clock"
                title="我申请过的代办"
                note="办到哪一步了"
                onTap={() => open(errandsLink(compoundId, 'mine'))}
              />
            </CellGroup>
          )}
          <Choice label="找哪一类事" options={KINDS} value={only} onChange={setOnly} />
          {GROUPS.filter((one) => only === 'all' || one === only).map((group) => (
            <CellGroup key={group} title={GROUP_TEXT[group]}>
              {CATALOGUE.filter((one) => one.group === group).map((item) => (
                <Cell key={item.code} title={item.name} note={item.does} onTap={() => setShown(item)} />
              ))}
            </CellGroup>
          ))}
          <NeverAccepted />
        </>
      )}
    </Page>
  );
}
