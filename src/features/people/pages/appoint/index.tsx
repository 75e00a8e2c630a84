import * as v from 'valibot';
import type { CompoundId } from '#domain/kernel/ids';
import { nameFault } from '#domain/kernel/person-name';
import { Phone } from '#domain/kernel/phone';
import { Post, postName, POSTS } from '#domain/kernel/posts';
import { postsLink } from '#domain/people/links';
import { refusalText } from '#domain/people/texts';
import { BuildingsChoice, buildingsLack, useBuildings } from '../../../../platform/buildings-choice';
import { placePage, type At } from '../../../../platform/node-screen';
import { backTo } from '../../../../platform/routes';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice } from '../../../../ui/choice';
import { Field } from '../../../../ui/field';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import { useGiving } from '../../components/use-giving';

definePageConfig({ navigationBarTitleText: '任命岗位' });

export default placePage(({ at }) =>
  at.compoundId === undefined ? <Appoint at={at} /> : <AppointIn compoundId={at.compoundId} />,
);

const SHAPE = v.object({
  name: v.string(),
  phone: v.string(),
  post: v.nullable(Post),
  /** Null: all of the compound. */
  buildings: v.nullable(v.array(v.string())),
});
type Appointment = v.InferOutput<typeof SHAPE>;
const FIRST: Appointment = { name: '', phone: '', post: null, buildings: null };

const isOfBuildings = (post: Post | null): boolean => post !== null && POSTS[post].level === 'building';

const lacks = ({ name, phone, post, buildings }: Appointment) => ({
  post: post === null ? '请选岗位。' : null,
  name: name === '' ? '请写姓名。' : nameFault(name),
  phone: v.is(Phone, phone) ? null : '请写本人的 11 位手机号，本人用它登录。',
  buildings: isOfBuildings(post) ? buildingsLack(buildings) : null,
});

function AppointIn({ compoundId }: { compoundId: CompoundId }) {
  const known = useBuildings(compoundId);
  if (known.state === 'ready')
    return <Appoint at={{ compoundId }} buildings={known.value.buildings.map((one) => one.building)} />;
  return (
    <Page>
      <Load of={known}>{() => null}</Load>
    </Page>
  );
}

/** Somebody by name and number gets one of the posts that the reader gives here. */
function Appoint({ at, buildings: known = [] }: { at: At; buildings?: readonly string[] }) {
  const { gives } = useGiving(at);
  const form = useForm({
    ...{
      name: `appoint:${at.compoundId ?? at.nodeId}`,
      shape: SHAPE,
      first: FIRST,
      lacks,
      sayRefusal: refusalText,
      fieldOf: { NOT_YOURSELF: 'phone' },
    },
    send: ({ post, buildings, ...who }) =>
      perform('appoint', {
        ...{ ...at, ...who, post: post as Post },
        buildings: isOfBuildings(post) ? buildings : null,
      }),
    onSent: () => backTo(postsLink(at.compoundId ?? null, at.nodeId)),
  });
  const { post } = form.form;
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          任命
        </Button>
      }
    >
      <Card>
        <Choice
          label="岗位"
          options={gives.map((one) => ({ value: one, label: postName(one) }))}
          {...form.field('post')}
        />
        <Field label="姓名" {...form.field('name')} maxLength={20} />
        <Field label="手机号" {...form.field('phone')} keyboard="number" maxLength={11} />
        {isOfBuildings(post) && (
          <BuildingsChoice label="负责哪里" known={known} {...form.field('buildings')} />
        )}
        <Words size="s" tone="quiet">
          本人用这个手机号登录后就是这个岗位。已经担任的，按这次选的楼栋改。
        </Words>
      </Card>
    </Page>
  );
}
