import { useState } from 'react';
import { View } from '@tarojs/components';
import { sheetLink } from '#domain/disclosures/links';
import type { CompoundId } from '#domain/kernel/ids';
import { dayOf, sayDay } from '#domain/kernel/time';
import { phonesOf } from '../../../../platform/phone';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { StateTag } from '../../../../ui/state-tag';
import { Words } from '../../../../ui/words';
import type { VersionHead } from '#domain/disclosures/contract';
import { useRead } from '../../api';
import { ChangeList } from './change-list';
import { compoundPage } from '../../../../platform/compound-screen';
import '../../components/block.scss';

definePageConfig({ navigationBarTitleText: '历次版本' });

export default compoundPage(VersionsOf);

function VersionsOf({ compoundId }: { compoundId: CompoundId }) {
  const shown = useRead('listVersions', { compoundId });
  return (
    <Page phones={shown.state === 'ready' ? phonesOf(shown.value.compound) : undefined}>
      <Load of={shown}>
        {({ versions }) =>
          versions.length === 0 ? (
            <EmptyState title="还没有收费公示">物业公示后，每一版都会留在这里。</EmptyState>
          ) : (
            versions.map((one, index) => (
              <VersionCard
                key={one.disclosureId}
                compoundId={compoundId}
                head={one}
                current={index === 0}
                first={one.version === 1}
              />
            ))
          )
        }
      </Load>
    </Page>
  );
}

interface VersionCardProps {
  compoundId: CompoundId;
  head: VersionHead;
  current: boolean;
  /** Nothing came before it. */
  first: boolean;
}

function VersionCard({ compoundId, head, current, first }: VersionCardProps) {
  const [comparing, setComparing] = useState(false);
  return (
    <Card
      title={`第 ${head.version} 版`}
      extra={<StateTag is={current ? 'done' : 'off'}>{current ? '现行' : '已被替代'}</StateTag>}
    >
      <Words>{head.title}</Words>
      <Words size="s" tone="quiet">
        编号 {head.number}
        {head.publishedAt !== null && `，${sayDay(dayOf(head.publishedAt))}公示`}
      </Words>
      <Button kind="plain" onTap={() => open(sheetLink(compoundId, head.version))}>
        看第 {head.version} 版
      </Button>
      {first && (
        <Words size="s" tone="quiet">
          这是第一版，没有更早的版本可以比。
        </Words>
      )}
      {!first && !comparing && (
        <Button kind="quiet" onTap={() => setComparing(true)}>
          和第 {head.version - 1} 版比，改了什么
        </Button>
      )}
      {comparing && <Differences compoundId={compoundId} version={head.version} />}
    </Card>
  );
}

/** Loaded when it is asked for. */
function Differences({ compoundId, version }: { compoundId: CompoundId; version: number }) {
  const shown = useRead('readChanges', { compoundId, version });
  return (
    <View className="fee-block">
      <Words strong>和第 {version - 1} 版比</Words>
      <Load of={shown} rows={1}>
        {({ changes, before, after }) => <ChangeList changes={changes} before={before} after={after} />}
      </Load>
    </View>
  );
}
