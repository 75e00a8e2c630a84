import * as v from 'valibot';
import { LETTERS } from '#domain/caregivers/contract';
import { caregiverLink } from '#domain/caregivers/links';
import { refusalText } from '#domain/caregivers/texts';
import { KIN_TEXT } from '#domain/caregivers/words';
import { Kin, KINS } from '#domain/kernel/home-terms';
import type { CompoundId } from '#domain/kernel/ids';
import { nameFault } from '#domain/kernel/person-name';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { missingIn } from '../../../../platform/form';
import { useHere } from '../../../../platform/here';
import { replaceWith } from '../../../../platform/routes';
import { reloadSession } from '../../../../platform/session';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Field } from '../../../../ui/field';
import { SignInFirst } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';

definePageConfig({ navigationBarTitleText: '卡片上的号码' });

export default compoundPage(CodeIn);

function CodeIn({ compoundId }: { compoundId: CompoundId }) {
  const { standing } = useHere(compoundId);
  if (standing !== 'visitor') return <CodeForm compoundId={compoundId} />;
  return (
    <Page>
      <SignInFirst>用手机号登录以后，就能输入卡片上的号码。</SignInFirst>
    </Page>
  );
}

const SHAPE = v.object({ code: v.string(), elderName: v.string(), kin: v.nullable(Kin), name: v.string() });
type Said = v.InferOutput<typeof SHAPE>;
const FIRST: Said = { code: '', elderName: '', kin: null, name: '' };
/** Eight digits, however they are grouped. */
const isCode = (text: string): boolean => /^\d{8}$/.test(text.normalize('NFKC').replace(/[\s-]/g, ''));

const lacks = (one: Said) => ({
  ...missingIn(one, {
    code: '请输入卡片上的 8 位数字。',
    elderName: '请写卡片上老人的姓名。',
    kin: '请选您是老人的什么人。',
    name: '请写您的姓名。',
  }),
  ...(one.code !== '' && !isCode(one.code) ? { code: '卡片上的号码是 8 位数字，请看着卡片再输一次。' } : {}),
  ...(one.elderName === '' ? {} : { elderName: nameFault(one.elderName) }),
  ...(one.name === '' ? {} : { name: nameFault(one.name) }),
});

/** The code and the name on the card; with both right the reader is in at once. */
function CodeForm({ compoundId }: { compoundId: CompoundId }) {
  const form = useForm({
    ...{ name: `care-code:${compoundId}`, shape: SHAPE, first: FIRST, lacks, sayRefusal: refusalText },
    fieldOf: { CODE_WRONG: 'code', DOCUMENT_NEEDED: 'kin' },
    send: ({ kin, ...one }) => perform('redeem', { compoundId, ...one, kin: kin ?? 'relative' }),
    onSent: ({ caregiverId }) => {
      // the home page and the tabs know a home more
      void reloadSession().then(() => replaceWith(caregiverLink(compoundId, caregiverId)));
    },
  });
  return (
    <Page
      phones={useCommunityPhones(compoundId)}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          开始照护
        </Button>
      }
    >
      <Card>
        <Field
          label="卡片上的 8 位数字"
          {...form.field('code')}
          maxLength={LETTERS.code}
          placeholder="例如：1234 5678"
        />
        <Field label="卡片上老人的姓名" {...form.field('elderName')} maxLength={LETTERS.name} />
        <Choice label="您是老人的" options={optionsOf(KINS, KIN_TEXT)} {...form.field('kin')} />
        <Field label="您的姓名" {...form.field('name')} maxLength={LETTERS.name} />
        <Words size="s" tone="quiet">
          网格员把卡片交给老人，老人愿意让您照护，就把号码告诉您。卡片七天内有效，只能用一次；发卡的人卸任，卡片作废。
        </Words>
      </Card>
    </Page>
  );
}
