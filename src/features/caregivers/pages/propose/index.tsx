import * as v from 'valibot';
import { LETTERS } from '#domain/caregivers/contract';
import { MOST_PICTURES } from '#domain/caregivers/limits';
import { caregiverLink } from '#domain/caregivers/links';
import { refusalText } from '#domain/caregivers/texts';
import { KIN_TEXT } from '#domain/caregivers/words';
import { CareRight, Kin, KINS } from '#domain/kernel/home-terms';
import type { CompoundId } from '#domain/kernel/ids';
import { nameFault } from '#domain/kernel/person-name';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { missingIn } from '../../../../platform/form';
import { useHere } from '../../../../platform/here';
import { replaceWith } from '../../../../platform/routes';
import { usePicturedForm } from '../../../../platform/use-pictured-form';
import { usePictures } from '../../../../platform/use-pictures';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Field } from '../../../../ui/field';
import { LongField } from '../../../../ui/long-field';
import { SignInFirst } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Uploader } from '../../../../ui/photo';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import { RightsChoice } from '../../components/rights-choice';

definePageConfig({ navigationBarTitleText: '申请照护' });

export default compoundPage(ProposeIn);

function ProposeIn({ compoundId }: { compoundId: CompoundId }) {
  const { standing } = useHere(compoundId);
  if (standing !== 'visitor') return <ProposeForm compoundId={compoundId} />;
  return (
    <Page>
      <SignInFirst>用手机号登录以后，就能申请照护家里不用微信的老人。</SignInFirst>
    </Page>
  );
}

const SHAPE = v.object({
  elderName: v.string(),
  building: v.string(),
  entrance: v.string(),
  room: v.string(),
  kin: v.nullable(Kin),
  name: v.string(),
  asked: v.array(CareRight),
  words: v.string(),
});
type Proposed = v.InferOutput<typeof SHAPE>;
const FIRST: Proposed = {
  ...{ elderName: '', building: '', entrance: '', room: '', kin: null, name: '' },
  ...{ asked: ['fees', 'errands'], words: '' },
};

const lacks = (one: Proposed) => ({
  ...missingIn(one, {
    elderName: '请写老人的姓名。',
    building: '请写老人住哪一栋，例如 3栋。',
    room: '请写房号，例如 101。',
    kin: '请选您是老人的什么人。',
    name: '请写您的姓名。',
    asked: '请至少勾选一项。',
  }),
  ...(one.elderName === '' ? {} : { elderName: nameFault(one.elderName) }),
  ...(one.name === '' ? {} : { name: nameFault(one.name) }),
});

/** Whom, where, what one is to her, and what one asks to be allowed. */
function ProposeForm({ compoundId }: { compoundId: CompoundId }) {
  const name = `care-propose:${compoundId}`;
  const pictures = usePictures(compoundId, MOST_PICTURES, name);
  const form = usePicturedForm(pictures, {
    ...{ name, shape: SHAPE, first: FIRST, lacks, sayRefusal: refusalText },
    fieldOf: { ALREADY_BOUND: 'room', PROPOSED_ALREADY: 'room', DOCUMENT_MISSING: 'kin' },
    send: ({ kin, ...one }, key) =>
      perform('propose', { compoundId, key, ...one, kin: kin ?? 'relative', pictures: pictures.uploads }),
    onSent: ({ caregiverId }) => replaceWith(caregiverLink(compoundId, caregiverId)),
  });
  const isGuardian = form.form.kin === 'guardian';
  return (
    <Page
      phones={useCommunityPhones(compoundId)}
      action={
        <Button
          onTap={() => void form.submit()}
          busy={form.busy}
          disabled={form.blocked}
          reason={form.reason}
        >
          提交申请
        </Button>
      }
    >
      <Card title="您要照护谁">
        <Field label="老人的姓名" {...form.field('elderName')} maxLength={LETTERS.name} />
        <Field
          label="住哪一栋"
          {...form.field('building')}
          maxLength={LETTERS.place}
          placeholder="例如：3栋"
        />
        <Field
          label="哪个单元（没有就不填）"
          {...form.field('entrance')}
          maxLength={LETTERS.place}
          placeholder="例如：1单元"
        />
        <Field label="房号" {...form.field('room')} maxLength={LETTERS.place} placeholder="例如：101" />
      </Card>
      <Card>
        <Choice label="您是老人的" options={optionsOf(KINS, KIN_TEXT)} {...form.field('kin')} />
        <Field label="您的姓名" {...form.field('name')} maxLength={LETTERS.name} />
      </Card>
      <RightsChoice title="您想替老人做什么" wished {...form.field('asked')} />
      <Card>
        <LongField
          label="说明（可以不填）"
          {...form.field('words')}
          maxLength={LETTERS.words}
          placeholder="例如：老人白天都在家，听力不好，最好上门"
        />
        <Uploader
          label={isGuardian ? '监护文件的照片' : '老人写的同意书（可以不加）'}
          of={pictures}
          hint={
            isGuardian
              ? '例如法院判决书、居委会的指定书。社区干部看过后登记。'
              : '老人不方便见人、不方便接电话时才要。社区干部看过后登记。'
          }
          error={form.picturesError}
        />
        <Words size="s" tone="quiet">
          网格员或社区会在 3
          个工作日内打电话或上门问过老人本人并答复。老人同意几项，您就能做几项，每年再问一次。
        </Words>
      </Card>
    </Page>
  );
}
