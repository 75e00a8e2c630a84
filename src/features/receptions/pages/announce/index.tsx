import * as v from 'valibot';
import type { CompoundId } from '#domain/kernel/ids';
import { MOST_LETTERS } from '#domain/receptions/contract';
import { receptionLink } from '#domain/receptions/links';
import { forWhomText } from '#domain/receptions/texts';
import { BuildingsChoice, buildingsLack, useBuildings } from '../../../../platform/buildings-choice';
import { compoundPage } from '../../../../platform/compound-screen';
import { missingIn } from '../../../../platform/form';
import { replaceWith } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Field } from '../../../../ui/field';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import {
  BLANK_PLACED,
  PLACED,
  PLACED_SHAPE,
  PlacedFields,
  placedLacks,
  placedOf,
} from '../../components/placed-form';

definePageConfig({ navigationBarTitleText: '发布接访或现场办公' });

export default compoundPage(AnnounceOf);

const SHAPE = v.object({
  ...PLACED_SHAPE,
  title: v.string(),
  host: v.string(),
  /** Null: everybody's. */
  buildings: v.nullable(v.array(v.string())),
});
type Announced = v.InferOutput<typeof SHAPE>;
const FIRST: Announced = { ...BLANK_PLACED, title: '', host: '', buildings: null };

const lacks = (one: Announced) => ({
  ...placedLacks(one),
  ...missingIn(one, { title: '请写听大家说什么事。', host: '请写谁来听。' }),
  buildings: buildingsLack(one.buildings),
});

/** Where the community writes who sits where, from when to when. */
function AnnounceOf({ compoundId }: { compoundId: CompoundId }) {
  const known = useBuildings(compoundId);
  const form = useForm({
    ...{ name: `announce-reception:${compoundId}`, shape: SHAPE, first: FIRST, lacks, ...PLACED },
    send: ({ title, host, buildings, ...placed }, key) =>
      perform('announce', { compoundId, key, title, host, buildings, ...placedOf(placed) }),
    onSent: ({ receptionId }) => replaceWith(receptionLink(compoundId, receptionId)),
  });
  return (
    <Page
      action={
        known.state === 'ready' && (
          <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
            发布，通知居民
          </Button>
        )
      }
    >
      <Load of={known}>
        {({ buildings }) => (
          <>
            <Card>
              <Field
                label="听大家说什么事"
                {...form.field('title')}
                maxLength={MOST_LETTERS.title}
                placeholder="例如：电梯和停车"
              />
              <Field
                label="谁来听"
                {...form.field('host')}
                maxLength={MOST_LETTERS.host}
                placeholder="例如：社区书记、物业经理"
              />
              <PlacedFields form={form} />
            </Card>
            <ForWhom known={buildings.map((one) => one.building)} {...form.field('buildings')} />
          </>
        )}
      </Load>
    </Page>
  );
}

interface ForWhomProps {
  /** Buildings that the roster has. */
  known: readonly string[];
  value: Announced['buildings'];
  onChange: (buildings: Announced['buildings']) => void;
  error: string | null;
}

/** Whose residents it is for: everybody's, or those of some buildings. */
function ForWhom({ known, value, onChange, error }: ForWhomProps) {
  return (
    <Card>
      <BuildingsChoice label="面向谁" known={known} value={value} onChange={onChange} error={error} />
      <Words size="s" tone="quiet">
        {`一分钟内，${value?.length === 0 ? '所选楼栋' : forWhomText(value)}绑定了房子的人会在“消息”里收到；前一天再提醒一次。`}
      </Words>
    </Card>
  );
}
