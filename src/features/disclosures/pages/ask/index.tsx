import * as v from 'valibot';
import { useState } from 'react';
import { QUESTION_REASONS } from '#domain/disclosures/contract';
import { questionLink, sheetLink } from '#domain/disclosures/links';
import type { FeeLine } from '#domain/disclosures/sheet';
import { refusalText } from '#domain/disclosures/texts';
import type { Template } from '#domain/disclosures/wechat-templates';
import type { Home } from '#domain/homes/documents';
import type { CompoundId } from '#domain/kernel/ids';
import { Refused } from '../../../../platform/failure';
import { missingIn } from '../../../../platform/form';
import { oneOf } from '../../../../platform/kept';
import { phonesOf } from '../../../../platform/phone';
import { open, replaceWith, useParams } from '../../../../platform/routes';
import { askForMessages } from '../../../../platform/subscribe';
import { usePicturedForm } from '../../../../platform/use-pictured-form';
import { usePictures } from '../../../../platform/use-pictures';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { type Disclosure, perform, type SheetPage } from '../../api';
import { AskFields } from './ask-fields';
import { type Asked, AskedState } from './asked-state';
import { BindHint } from '../../components/bind-hint';
import { useChosenHome } from '../../components/chosen-home';
import { compoundPage } from '../../../../platform/compound-screen';
import { priceText } from '../../components/line-words';
import { useLine, versionParam } from '../../components/use-sheet';

definePageConfig({ navigationBarTitleText: '提出疑问' });

export default compoundPage(AskOf);

const MOST_PICTURES = 3;

const reasonParam = (text: string | undefined) => QUESTION_REASONS.find((one) => one === text) ?? null;

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
  firstReason: (typeof QUESTION_REASONS)[number] | null;
}

const SHAPE = v.object({ reason: oneOf(QUESTION_REASONS), text: v.string() });

function AskAbout({ compoundId, value, disclosure, line, home, onChooseHome, firstReason }: AskAboutProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [again, setAgain] = useState(false);
  const name = `ask:${compoundId}:${line.code}`;
  const pictures = usePictures(compoundId, MOST_PICTURES, name);
  const form = usePicturedForm(pictures, {
    ...{ name, shape: SHAPE, first: { reason: firstReason, text: '' } },
    lacks: (one) =>
      missingIn(one, { reason: '请选一个最接近的。', text: '请写一句哪里不明白，物业才好答复。' }),
    send: ({ reason, text }, key) => {
      // First thing in the tap: WeChat shows its panel only then. The question does not wait for the answer to it.
      void askForMessages<Template>('questionAnswered');
      const { disclosureId } = disclosure;
      const about = { compoundId, disclosureId, lineCode: line.code, homeId: home.homeId };
      const said = { reason: reason ?? 'other', text, pictures: pictures.uploads };
      return perform('ask', { ...about, ...said, again, key });
    },
    sayRefusal: refusalText,
    onSent: setAsked,
    onFailed: (error) => setAgain(error instanceof Refused && error.code === 'SAME_AS_OPEN'),
  });
  /** The one that she has open in the same words, or that an earlier try has made. */
  const sameAs =
    form.refused && ['SAME_AS_OPEN', 'KEY_USED'].includes(form.refused.code)
      ? String(form.refused.params.questionId ?? '')
      : '';
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
          {sameAs !== '' && (
            <Button kind="plain" onTap={() => open(questionLink(compoundId, sameAs))}>
              看那一个
            </Button>
          )}
          <Button
            onTap={() => void form.submit()}
            busy={form.busy}
            disabled={form.blocked}
            reason={form.reason}
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
