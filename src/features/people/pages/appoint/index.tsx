import * as v from 'valibot';
import type { CompoundId, PartyId } from '#domain/kernel/ids';
import { nameFault } from '#domain/kernel/person-name';
import { PARTY_TYPES, type PartyType } from '#domain/kernel/parties';
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
import { Fact, Words } from '../../../../ui/words';
import { perform, useRead } from '../../api';
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
  /** Whom a post is held for that is held for a party. */
  partyId: v.nullable(v.string()),
});
type Appointment = v.InferOutput<typeof SHAPE>;
const FIRST: Appointment = { name: '', phone: '', post: null, buildings: null, partyId: null };

const heldForOf = (post: Post | null): PartyType | undefined => (post ? POSTS[post].heldFor : undefined);
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

interface HeldForProps {
  compoundId: CompoundId;
  /** The kind of party that the chosen post is held for. */
  heldFor: PartyType;
  value: string | null;
  onChange: (partyId: string) => void;
  error: string | null;
}

/** For which party: the one of its kind that serves the compound now. Read once such a post is chosen. */
function HeldFor({ compoundId, heldFor, ...field }: HeldForProps) {
  const serving = useRead('whoAnswers', { compoundId });
  return (
    <Load of={serving} rows={1}>
      {({ parties }) => {
        const found = parties.filter((one) => one.type === heldFor);
        return found.length === 0 ? (
          <Fact label="为哪家任职">{`小区没有登记${PARTY_TYPES[heldFor].name}`}</Fact>
        ) : (
          <Choice
            label="为哪家任职"
            options={found.map(({ partyId, name }) => ({ value: partyId as string, label: name }))}
            {...field}
          />
        );
      }}
    </Load>
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
      fieldOf: { NOT_YOURSELF: 'phone', WRONG_PARTY: 'partyId' },
    },
    send: ({ post, buildings, partyId, ...who }) =>
      perform('appoint', {
        ...{ ...at, ...who, post: post as Post },
        buildings: isOfBuildings(post) ? buildings : null,
        partyId: (heldForOf(post) ? partyId : null) as PartyId | null,
      }),
    onSent: () => backTo(postsLink(at.compoundId ?? null, at.nodeId)),
  });
  const { post } = form.form;
  const heldFor = heldForOf(post);
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
        {heldFor && at.compoundId && (
          <HeldFor compoundId={at.compoundId} heldFor={heldFor} {...form.field('partyId')} />
        )}
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
