import * as v from 'valibot';
import { ANSWER_WORKING_DAYS } from '#domain/homes/applications';
import { APPLICATION_LETTERS, OFFICE_RELATIONS, OfficeRelation } from '#domain/homes/contract';
import { applicationLink } from '#domain/homes/links';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { nameFault } from '#domain/kernel/person-name';
import { compoundPage } from '../../../../platform/compound-screen';
import { missingIn } from '../../../../platform/form';
import { useHere } from '../../../../platform/here';
import { open, replaceWith, TAB } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Field } from '../../../../ui/field';
import { LongField } from '../../../../ui/long-field';
import { EmptyState, SignInFirst } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import { MyApplications } from './my-applications';

definePageConfig({ navigationBarTitleText: '申请绑定房屋' });

export default compoundPage(ApplyIn);

function ApplyIn({ compoundId }: { compoundId: CompoundId }) {
  const { standing, person } = useHere(compoundId);
  if (person && person.maskedPhone === null)
    return (
      <Page>
        <EmptyState
          title="先登记手机号"
          icon="person"
          action={<Button onTap={() => open(TAB.me)}>去登记</Button>}
        >
          物业按手机号核对您是谁。登记以后，再来申请绑定。
        </EmptyState>
      </Page>
    );
  if (standing !== 'visitor') return <ApplyForm compoundId={compoundId} />;
  return (
    <Page>
      <SignInFirst>用手机号登录以后，就能申请绑定您住的房子。</SignInFirst>
    </Page>
  );
}

const SHAPE = v.object({
  building: v.string(),
  entrance: v.string(),
  room: v.string(),
  relation: v.nullable(OfficeRelation),
  name: v.string(),
  words: v.string(),
});
type Applied = v.InferOutput<typeof SHAPE>;
const FIRST: Applied = { building: '', entrance: '', room: '', relation: null, name: '', words: '' };

const lacks = (one: Applied) => ({
  ...missingIn(one, {
    building: '请写是哪一栋，例如 3栋。',
    room: '请写房号，例如 101。',
    relation: '请选您和这套房是什么关系。',
    name: '请写您的姓名。',
  }),
  ...(one.name === '' ? {} : { name: nameFault(one.name) }),
});

/** Which home, what one is to it, and what shows it; what was applied for before stands below. */
function ApplyForm({ compoundId }: { compoundId: CompoundId }) {
  const form = useForm({
    ...{ name: `apply:${compoundId}`, shape: SHAPE, first: FIRST, lacks, sayRefusal: refusalText },
    fieldOf: { ALREADY_BOUND: 'room', APPLIED_ALREADY: 'room' },
    send: ({ relation, ...one }) =>
      perform('apply', { compoundId, ...one, relation: relation as OfficeRelation }),
    onSent: ({ applicationId }) => replaceWith(applicationLink(compoundId, applicationId)),
  });
  const { place, words, name } = APPLICATION_LETTERS;
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          提交申请
        </Button>
      }
    >
      <MyApplications compoundId={compoundId} />
      <Card>
        <Field label="哪一栋" {...form.field('building')} maxLength={place} placeholder="例如：3栋" />
        <Field
          label="哪个单元（没有就不填）"
          {...form.field('entrance')}
          maxLength={place}
          placeholder="例如：1单元"
        />
        <Field label="房号" {...form.field('room')} maxLength={place} placeholder="例如：101" />
        <Choice
          label="您是这套房的"
          options={optionsOf(OFFICE_RELATIONS, RELATION_TEXT)}
          {...form.field('relation')}
        />
        <Field label="您的姓名" {...form.field('name')} maxLength={name} />
        <LongField
          label="说明（可以不填）"
          {...form.field('words')}
          maxLength={words}
          placeholder="例如：我是业主的女儿，房产证在父亲名下"
        />
        <Words size="s" tone="quiet">
          物业收费员或社区干部核对后，在 {ANSWER_WORKING_DAYS}{' '}
          个工作日内答复；同意后，住在这套房的人都会收到通知。请带证件到物业服务处，或打电话说明，能快一些。
        </Words>
      </Card>
      <Button kind="quiet" onTap={() => open(TAB.home)}>
        回首页
      </Button>
    </Page>
  );
}
