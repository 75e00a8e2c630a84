import { View } from '@tarojs/components';
import { amountFor } from '#domain/disclosures/amounts';
import { askLink, lineLink, sheetLink } from '#domain/disclosures/links';
import type { FeeLine } from '#domain/disclosures/sheet';
import { allows } from '#domain/kernel/home-terms';
import type { CompoundId } from '#domain/kernel/ids';
import { monthOf } from '#domain/kernel/time';
import { useHere } from '../../../../platform/here';
import { phonesOf } from '../../../../platform/phone';
import { open, replaceWith, useParams } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import type { Disclosure, SheetPage } from '../../api';
import { Before } from './before';
import { BindHint } from '../../components/bind-hint';
import { useChosenHome } from '../../components/chosen-home';
import { compoundPage } from '../../../../platform/compound-screen';
import { HomeChoice } from '../../components/home-choice';
import { HowComputed } from './how-computed';
import { LineFacts } from './line-facts';
import { changeTag } from '../../components/line-words';
import { MyQuestions } from '../../components/my-questions';
import { ReplacedBanner } from '../../components/sheet-head';
import { TrialCard } from '../../components/trial-card';
import { TrialResult } from '../../components/trial-result';
import { useLine, versionParam } from '../../components/use-sheet';
import '../../components/code.scss';
import '../../components/block.scss';

definePageConfig({ navigationBarTitleText: '收费明细' });

export default compoundPage(LineOf);

function LineOf({ compoundId }: { compoundId: CompoundId }) {
  const { version, code } = useParams('version', 'code');
  const shown = useLine(compoundId, versionParam(version), code ?? '');
  const value = shown.state === 'ready' ? shown.value : null;
  const disclosure = value?.disclosure ?? null;
  const line = disclosure?.sheet.lines.find((one) => one.code === code);
  const asks = useHere(compoundId).homes.some((one) => allows(one, 'questions'));
  const mayAsk = Boolean(line && value && value.homes.length > 0 && asks);
  return (
    <Page
      phones={value ? phonesOf(value.compound) : undefined}
      action={
        mayAsk &&
        disclosure && (
          <Button icon="question" onTap={() => open(askLink(compoundId, disclosure.version, code ?? ''))}>
            对这一项有疑问
          </Button>
        )
      }
    >
      <Load of={shown} rows={4}>
        {() =>
          value && disclosure && line ? (
            <Explained compoundId={compoundId} value={value} disclosure={disclosure} line={line} />
          ) : (
            <EmptyState
              title="这一版里没有这一项"
              action={
                <Button kind="plain" onTap={() => replaceWith(sheetLink(compoundId))}>
                  看现行的收费公示
                </Button>
              }
            >
              它可能已经取消，或者换了编码。
            </EmptyState>
          )
        }
      </Load>
    </Page>
  );
}

interface ExplainedProps {
  compoundId: CompoundId;
  value: SheetPage;
  disclosure: Disclosure;
  line: FeeLine;
}

function Explained({ compoundId, value, disclosure, line }: ExplainedProps) {
  const { homes, pools, previous } = value;
  const { home, choose } = useChosenHome(compoundId, homes);
  const month = monthOf(serverNow());
  const newest = disclosure.replacedBy ?? disclosure.version;
  const change = disclosure.changes.find((one) => one.code === line.code) ?? null;
  return (
    <>
      <ReplacedBanner disclosure={disclosure} current={lineLink(compoundId, newest, line.code)} />
      <Card>
        <View className="fee-code">
          {line.code} · {line.category}
          {change && <Tag tone="warn">{changeTag(change)}</Tag>}
        </View>
        <Words size="l" strong>
          {line.name}
        </Words>
        <Words size="s" tone="quiet">
          {value.compound.name} · 收费公示第 {disclosure.version} 版
        </Words>
        {home && homes.length > 1 && (
          <View className="fee-block">
            <HomeChoice homes={homes} home={home} onChoose={choose} />
          </View>
        )}
      </Card>
      <MyQuestions compoundId={compoundId} asked={value.asked.filter((one) => one.lineCode === line.code)} />
      {home ? (
        <HowComputed
          line={line}
          amount={amountFor(line, home, month, pools)}
          home={home}
          month={month}
          onWrongArea={() => open(askLink(compoundId, disclosure.version, line.code, 'area'))}
        />
      ) : (
        <TrialCard lines={[line]} note="按您填的面积算这一项，只在这部手机上算，不会保存。">
          <TrialResult line={line} pools={pools} />
        </TrialCard>
      )}
      <Before
        compoundId={compoundId}
        line={line}
        change={change}
        previous={previous}
        home={home}
        month={month}
      />
      <LineFacts line={line} />
      {!home && <BindHint compoundId={compoundId} />}
    </>
  );
}
