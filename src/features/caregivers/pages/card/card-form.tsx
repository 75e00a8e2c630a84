import * as v from 'valibot';
import { LETTERS } from '#domain/caregivers/contract';
import { refusalText } from '#domain/caregivers/texts';
import { CareRight } from '#domain/kernel/home-terms';
import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import { nameFault } from '#domain/kernel/person-name';
import { missingIn } from '../../../../platform/form';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Field } from '../../../../ui/field';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { ofHomes, perform } from '../../api';
import { PersonChoice } from '../../components/person-choice';
import { RightsChoice } from '../../components/rights-choice';
import type { Issued } from './issued-card';

const SHAPE = v.object({ forPersonId: v.string(), elderName: v.string(), rights: v.array(CareRight) });
type Said = v.InferOutput<typeof SHAPE>;
const FIRST: Said = { forPersonId: '', elderName: '', rights: [] };

const lacks = (one: Said) => ({
  ...missingIn(one, {
    forPersonId: '请选是哪一位老人。',
    elderName: '请写老人的姓名，照护人要照着卡片输入。',
    rights: '请至少勾选一项老人同意的事。',
  }),
  ...(one.elderName === '' ? {} : { elderName: nameFault(one.elderName) }),
});

interface CardFormProps {
  compoundId: CompoundId;
  home: { homeId: string; label: string };
  onOther: () => void;
  onIssued: (issued: Issued) => void;
}

/** Whom the card is for, and what she agrees to. */
export function CardForm({ compoundId, home, onOther, onIssued }: CardFormProps) {
  const homeId = home.homeId as HomeId;
  const people = ofHomes.useRead('readAskers', { compoundId, homeId });
  const form = useForm({
    ...{ name: `care-card:${home.homeId}`, shape: SHAPE, first: FIRST, lacks, sayRefusal: refusalText },
    fieldOf: { NOT_OF_THIS_HOME: 'forPersonId' },
    send: ({ forPersonId, ...said }, key) =>
      perform('issueCard', { compoundId, key, homeId, forPersonId: forPersonId as PersonId, ...said }),
    onSent: ({ code, dueAt }, { elderName, rights }) =>
      onIssued({ code, dueAt, elderName, rights, label: home.label }),
  });
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          生成卡片
        </Button>
      }
    >
      <Card title={home.label}>
        <Load of={people} rows={1}>
          {(found) => <PersonChoice people={found.people} {...form.field('forPersonId')} />}
        </Load>
        <Field label="老人的姓名" {...form.field('elderName')} maxLength={LETTERS.name} />
        <Words size="s" tone="quiet">
          请当面问过老人：愿不愿意让家里人照护，同意对方做什么。卡片交给老人本人，由老人告诉照护人。
        </Words>
      </Card>
      <RightsChoice title="老人同意做什么" {...form.field('rights')} />
      <Button kind="quiet" onTap={onOther}>
        换一套房
      </Button>
    </Page>
  );
}
