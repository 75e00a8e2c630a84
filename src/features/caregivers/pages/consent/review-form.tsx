import * as v from 'valibot';
import { LETTERS, type Caregiver } from '#domain/caregivers/contract';
import { caregiverLink } from '#domain/caregivers/links';
import { refusalText } from '#domain/caregivers/texts';
import { kinText, lastDayText, rightsText } from '#domain/caregivers/words';
import type { CompoundId } from '#domain/kernel/ids';
import { missingIn } from '../../../../platform/form';
import { handled } from '../../../../platform/handled';
import { replaceWith } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice } from '../../../../ui/choice';
import { LongField } from '../../../../ui/long-field';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import { waysFor, type Way } from './ways';

const SHAPE = v.object({
  how: v.nullable(v.picklist(['call', 'visit', 'paper', 'document'])),
  words: v.string(),
});
type Said = v.InferOutput<typeof SHAPE>;
const FIRST: Said = { how: null, words: '' };

const lacks = (one: Said) => missingIn(one, { how: '请选是怎么问的。', words: '请写老人怎么说的。' });

/** Whether she still wants it, a year later. */
export function ReviewForm({ compoundId, one }: { compoundId: CompoundId; one: Caregiver }) {
  const { caregiverId, kin, pictures, caregiverName, elderName, rights, endsAt } = one;
  const form = useForm({
    ...{ name: `care-review:${caregiverId}`, shape: SHAPE, first: FIRST, lacks, sayRefusal: refusalText },
    fieldOf: { PAPER_MISSING: 'how', DOCUMENT_NEEDED: 'how', COMMUNITY_LOOKS: 'how' },
    send: ({ how, words }) =>
      perform('review', { compoundId, caregiverId, how: (how ?? 'visit') satisfies Way, words }),
    onSent: () => {
      handled(caregiverLink(compoundId, caregiverId));
      replaceWith(caregiverLink(compoundId, caregiverId));
    },
  });
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          延长一年
        </Button>
      }
    >
      <Card title={one.label}>
        <Words>
          {`${caregiverName}（${kinText(kin)}）照护${elderName}，可以${rightsText(rights)}，到 ${lastDayText(endsAt ?? 0)}。`}
        </Words>
        <Choice label="怎么问的" options={waysFor(kin, pictures)} {...form.field('how')} />
        <LongField
          label="老人怎么说的"
          {...form.field('words')}
          maxLength={LETTERS.words}
          placeholder="例如：老人说还让女儿帮着看"
        />
        <Words size="s" tone="quiet">
          老人不同意了，请返回点“结束照护”。
        </Words>
      </Card>
    </Page>
  );
}
