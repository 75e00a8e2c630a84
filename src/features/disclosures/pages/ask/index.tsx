import { useState } from 'react';
import { QUESTION_REASONS } from '#domain/disclosures/contract';
import { questionLink, sheetLink } from '#domain/disclosures/links';
import type { FeeLine } from '#domain/disclosures/sheet';
import type { Home } from '#domain/homes/documents';
import type { CompoundId } from '#domain/kernel/ids';
import { phonesOf } from '../../../../platform/phone';
import { open, replaceWith, useParams } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import type { ask, Disclosure, Reason, SheetPage } from '../../api';
import { AskFields } from '../../components/ask-fields';
import { AskedState } from '../../components/asked-state';
import { BindHint } from '../../components/bind-hint';
import { useChosenHome } from '../../components/chosen-home';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { priceText } from '../../components/line-words';
import { useAskForm } from '../../components/use-ask-form';
import { useLine, versionParam } from '../../components/use-sheet';
import '../../disclosures.scss';

definePageConfig({ navigationBarTitleText: '提出疑问' });

export default function AskScreen() {
  return <CompoundScreen>{(compoundId) => <AskOf compoundId={compoundId} />}</CompoundScreen>;
}

const reasonParam = (text: string | undefined): Reason | null =>
  QUESTION_REASONS.find((one) => one === text) ?? null;

function AskOf({ compoundId }: { compoundId: CompoundId }) {
  const { version, code, reason } = useParams('version', 'code', 'reason');
  const shown = useLine(compoundId, versionParam(version), code ?? '');
  const value = shown.state === 'ready' ? shown.value : null;
  const { home, choose } = useChosenHome(compoundId, value?.homes ?? []);
  const line = value?.disclosure?.sheet.lines.find((one) => one.code === code);
  if (value?.disclosure && line && home) {
    return (
      <AskAbout
        compoundId={compoundId}
        value={value}
        disclosure={value.disclosure}
        line={line}
        home={home}
        onChooseHome={choose}
        firstReason={reasonParam(reason)}
      />
    );
  }
  return (
    <Page phones={value ? phonesOf(value.compound) : undefined}>
      <Load of={shown}>
        {() => (line ? <BindHint compoundId={compoundId} /> : <NoSuchLine compoundId={compoundId} />)}
      </Load>
    </Page>
  );
}

const NoSuchLine = ({ compoundId }: { compoundId: CompoundId }) => (
  <EmptyState
    title="这一版里没有这一项"
    action={
      <Button kind="plain" onTap={() => replaceWith(sheetLink(compoundId))}>
        看现行的收费公示
      </Button>
    }
  >
    请从收费公示里选择要问的项目。
  </EmptyState>
);

interface AskAboutProps {
  compoundId: CompoundId;
  value: SheetPage;
  disclosure: Disclosure;
  line: FeeLine;
  home: Home;
  onChooseHome: (homeId: string) => void;
  firstReason: Reason | null;
}

function AskAbout({ compoundId, value, disclosure, line, home, onChooseHome, firstReason }: AskAboutProps) {
  const [asked, setAsked] = useState<Awaited<ReturnType<typeof ask>> | null>(null);
  const { disclosureId } = disclosure;
  const form = useAskForm({
    compoundId,
    disclosureId,
    lineCode: line.code,
    homeId: home.homeId,
    firstReason,
    onAsked: setAsked,
  });
  const phones = phonesOf(value.compound);
  if (asked) {
    return (
      <Page phones={phones}>
        <AskedState compoundId={compoundId} asked={asked} />
      </Page>
    );
  }
  return (
    <Page
      phones={phones}
      action={
        <>
          {form.sameAs && (
            <Button kind="plain" onTap={() => open(questionLink(compoundId, form.sameAs ?? ''))}>
              看那一个
            </Button>
          )}
          <Button
            onTap={form.submit}
            busy={form.busy}
            disabled={form.blocked !== null}
            reason={form.blocked ?? form.incomplete ?? form.message}
          >
            提交给物业
          </Button>
        </>
      }
    >
      <Card>
        <Words strong>
          {line.code} {line.name}
        </Words>
        <Words size="s" tone="quiet">
          {priceText(line)}（第 {disclosure.version} 版）
        </Words>
      </Card>
      <AskFields form={form} homes={value.homes} home={home} onChooseHome={onChooseHome} />
    </Page>
  );
}
