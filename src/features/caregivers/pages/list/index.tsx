import { useState } from 'react';
import { STAGES, type Stage } from '#domain/caregivers/documents';
import { careCardLink, caregiverLink } from '#domain/caregivers/links';
import { STAGE_TEXT } from '#domain/caregivers/words';
import type { CompoundId } from '#domain/kernel/ids';
import { compoundPage } from '../../../../platform/compound-screen';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tabs } from '../../../../ui/tabs';
import { useList } from '../../api';
import { CareCell } from '../../components/care-cell';

definePageConfig({ navigationBarTitleText: '照护人' });

export default compoundPage(ListIn);

const EMPTY: Record<Stage, string> = {
  waiting: '没有等同意的',
  running: '还没有照护人',
  over: '还没有结束的',
};

/** Who looks after whom in the buildings that the reader keeps: what waits, what counts, what is over. */
function ListIn({ compoundId }: { compoundId: CompoundId }) {
  const [stage, setStage] = useState<Stage>('waiting');
  const list = useList('list', { compoundId, stage });
  return (
    <Page action={<Button onTap={() => open(careCardLink(compoundId))}>给老人发卡片</Button>}>
      <Tabs
        label="看哪些"
        options={STAGES.map((one) => ({ value: one, label: STAGE_TEXT[one] }))}
        value={stage}
        onChange={setStage}
      />
      <Load of={list.first} rows={3}>
        {() =>
          list.items.length === 0 ? (
            <EmptyState icon="heart" title={EMPTY[stage]}>
              家属在首页申请照护，会出现在这里；也可以直接给老人发卡片。
            </EmptyState>
          ) : (
            <CellGroup>
              {list.items.map((one) => (
                <CareCell
                  key={one.caregiverId}
                  of={one}
                  onTap={() => open(caregiverLink(compoundId, one.caregiverId))}
                />
              ))}
            </CellGroup>
          )
        }
      </Load>
      <More of={list} />
    </Page>
  );
}
