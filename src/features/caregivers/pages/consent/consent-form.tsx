import * as v from 'valibot';
import { LETTERS, type Caregiver } from '#domain/caregivers/contract';
import { caregiverLink } from '#domain/caregivers/links';
import { refusalText } from '#domain/caregivers/texts';
import { rightsText } from '#domain/caregivers/words';
import { CareRight } from '#domain/kernel/home-terms';
import type { CompoundId, PersonId } from '#domain/kernel/ids';
import { missingIn } from '../../../../platform/form';
import { handled } from '../../../../platform/handled';
import { replaceWith } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice } from '../../../../ui/choice';
import { LongField } from '../../../../ui/long-field';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { ofHomes, perform } from '../../api';
import { PersonChoice } from '../../components/person-choice';
import { RightsChoice } from '../../components/rights-choice';
import { waysFor, type Way } from './ways';

const WAY = v.nullable(v.picklist(['call', 'visit', 'paper', 'document']));
const SHAPE = v.object({ forPersonId: v.string(), how: WAY, rights: v.array(CareRight), words: v.string() });
type Said = v.InferOutput<typeof SHAPE>;

const lacks = (one: Said) =>
  missingIn(one, {
    forPersonId: '请选是哪一位老人。',
    how: '请选是怎么问的。',
    rights: '请勾选老人同意的事；一项都不同意，请返回选“老人不同意”。',
    words: '请写老人怎么说的。',
  });

/** Who she is of those who live there, how she was asked, what she said yes to, and in which words. */
export function ConsentForm({ compoundId, one }: { compoundId: CompoundId; one: Caregiver }) {
  const { caregiverId, homeId, asked, kin, pictures, caregiverName } = one;
  const people = ofHomes.useRead('readAskers', { compoundId, homeId });
  // nothing is ticked before she has been asked: what was applied for stands above
  const first: Said = { forPersonId: '', how: null, rights: [], words: '' };
  const form = useForm({
    ...{ name: `care-consent:${caregiverId}`, shape: SHAPE, first, lacks, sayRefusal: refusalText },
    fieldOf: { NOT_OF_THIS_HOME: 'forPersonId', FOR_HERSELF: 'forPersonId', NOTHING_AGREED: 'rights' },
    send: ({ forPersonId, how, ...said }) => {
      const about = { compoundId, caregiverId, forPersonId: forPersonId as PersonId };
      return perform('recordConsent', { ...about, how: (how ?? 'visit') satisfies Way, ...said });
    },
    onSent: () => {
      handled(caregiverLink(compoundId, caregiverId));
      replaceWith(caregiverLink(compoundId, caregiverId));
    },
  });
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          登记同意
        </Button>
      }
    >
      <Card title={one.label}>
        <Words>{`${caregiverName}想照护${one.elderName}，申请做：${rightsText(asked)}。`}</Words>
        <Load of={people} rows={1}>
          {(found) => <PersonChoice people={found.people} {...form.field('forPersonId')} />}
        </Load>
        <Choice label="怎么问的" options={waysFor(kin, pictures)} {...form.field('how')} />
      </Card>
      <RightsChoice title="老人同意做什么" {...form.field('rights')} />
      <Card>
        <LongField
          label="老人怎么说的"
          {...form.field('words')}
          maxLength={LETTERS.words}
          placeholder="例如：老人说让女儿帮着看收费、请代办"
        />
        <Words size="s" tone="quiet">
          请单独问老人本人，不要让申请的人代答。登记后照护人马上可以做勾选的事，系统会通知照护人和住在这套房的人。
        </Words>
      </Card>
    </Page>
  );
}
