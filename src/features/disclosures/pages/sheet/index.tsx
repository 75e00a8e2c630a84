import { useState } from 'react';
import { questionsLink, sheetLink, versionsLink } from '#domain/disclosures/links';
import type { CompoundId } from '#domain/kernel/ids';
import { monthOf } from '#domain/kernel/time';
import { useHere } from '../../../../platform/here';
import { phonesOf } from '../../../../platform/phone';
import { open, useParams } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tabs } from '../../../../ui/tabs';
import type { Disclosure, SheetPage } from '../../api';
import { Accounts } from '../../components/accounts';
import { BindHint } from '../../components/bind-hint';
import { useChosenHome } from '../../components/chosen-home';
import { compoundPage } from '../../../../platform/compound-screen';
import { Completeness, incomplete } from './completeness';
import { LineGroups } from './line-groups';
import { MyMonth } from './my-month';
import { ReplacedBanner, SheetHead } from '../../components/sheet-head';
import { TrialCard } from '../../components/trial-card';
import { TrialMonth } from '../../components/trial-result';
import { useSheet, versionParam } from '../../components/use-sheet';

definePageConfig({ navigationBarTitleText: '收费公示' });

type View = 'lines' | 'accounts' | 'contents';

export default compoundPage(SheetOf);

function SheetOf({ compoundId }: { compoundId: CompoundId }) {
  const version = versionParam(useParams('version').version);
  const shown = useSheet(compoundId, version);
  return (
    <Page phones={shown.state === 'ready' ? phonesOf(shown.value.compound) : undefined}>
      <Load of={shown} rows={5}>
        {(value) =>
          value.disclosure ? (
            <Published compoundId={compoundId} value={value} disclosure={value.disclosure} />
          ) : (
            <EmptyState title={version === undefined ? '还没有收费公示' : '没有这一版公示'}>
              {version === undefined
                ? `${value.compound.name}的物业还没有公示收费。公示后，这里会列出每一项怎么收、收多少。`
                : '请返回上一页，从历次版本里选择。'}
            </EmptyState>
          )
        }
      </Load>
    </Page>
  );
}

function Published({
  compoundId,
  value,
  disclosure,
}: {
  compoundId: CompoundId;
  value: SheetPage;
  disclosure: Disclosure;
}) {
  const [view, setView] = useState<View>('lines');
  const missing = incomplete(disclosure.checks).length;
  return (
    <>
      <ReplacedBanner disclosure={disclosure} current={sheetLink(compoundId)} />
      <SheetHead compound={value.compound.name} disclosure={disclosure} />
      <Tabs<View>
        label="看什么"
        value={view}
        onChange={setView}
        options={[
          { value: 'lines', label: '收费项目' },
          { value: 'accounts', label: '公共账目' },
          { value: 'contents', label: missing > 0 ? `内容缺 ${missing} 项` : '公示内容' },
        ]}
      />
      {view === 'lines' && <Lines compoundId={compoundId} value={value} disclosure={disclosure} />}
      {view === 'accounts' && <Accounts sheet={disclosure.sheet} />}
      {view === 'contents' && (
        <Completeness checks={disclosure.checks} contents={disclosure.sheet.contents} />
      )}
      <More
        compoundId={compoundId}
        versions={disclosure.replacedBy ?? disclosure.version}
        hasHome={value.homes.length > 0}
      />
    </>
  );
}

function Lines({
  compoundId,
  value,
  disclosure,
}: {
  compoundId: CompoundId;
  value: SheetPage;
  disclosure: Disclosure;
}) {
  const { homes, pools, asked } = value;
  const { home, choose } = useChosenHome(compoundId, homes);
  const month = monthOf(serverNow());
  return (
    <>
      {home ? (
        <MyMonth
          disclosure={disclosure}
          pools={pools}
          homes={homes}
          home={home}
          onChoose={choose}
          month={month}
        />
      ) : (
        <TrialCard
          lines={disclosure.sheet.lines}
          note="填上建筑面积，下面各项会显示试算金额。只在这部手机上算，不会保存。"
        >
          <TrialMonth lines={disclosure.sheet.lines} pools={pools} />
        </TrialCard>
      )}
      <LineGroups
        compoundId={compoundId}
        disclosure={disclosure}
        previous={value.previous}
        pools={pools}
        asked={asked}
        home={home}
        month={month}
      />
      {!home && <BindHint compoundId={compoundId} />}
    </>
  );
}

function More({
  compoundId,
  versions,
  hasHome,
}: {
  compoundId: CompoundId;
  versions: number;
  hasHome: boolean;
}) {
  const staff = useHere(compoundId).may('readOffice');
  return (
    <CellGroup>
      {(hasHome || staff) && (
        <Cell
          icon="question"
          title={staff ? '居民的收费疑问' : '我提过的疑问'}
          onTap={() => open(questionsLink(compoundId))}
        />
      )}
      <Cell
        icon="clock"
        title="历次版本"
        note={`共 ${versions} 版，每一版都能看`}
        onTap={() => open(versionsLink(compoundId))}
      />
    </CellGroup>
  );
}
