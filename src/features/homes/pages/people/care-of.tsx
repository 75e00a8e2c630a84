import { useState } from 'react';
import { LETTERS } from '#domain/caregivers/contract';
import { caregiverLink } from '#domain/caregivers/links';
import { CONSENT_TEXT, KIN_TEXT, lastDayText, rightsText } from '#domain/caregivers/words';
import type { CompoundId, HomeId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { TextSheet } from '../../../../platform/text-sheet';
import { Button } from '../../../../ui/button';
import { Fact, Words } from '../../../../ui/words';
import { ofCaregivers, type HomePeople } from '../../api';

type Person = HomePeople['people'][number];

const OBJECTING = {
  title: '反对这位照护人',
  lead: '对方的权限马上停用，双方都会收到通知，由社区谈过后决定。',
  label: '为什么不同意',
  placeholder: '例如：妈妈说过由我来照护',
  missing: '请写为什么不同意，社区才好和双方谈。',
  max: LETTERS.words,
  confirm: '反对，先停用',
  danger: true,
};

interface CareOfProps {
  compoundId: CompoundId;
  homeId: HomeId;
  people: readonly Person[];
  one: Person & { care: NonNullable<Person['care']> };
  onObjected: () => void;
}

/** What a caregiver was allowed, by whom and until when; who of the home does not agree says so. */
export function CareOf({ compoundId, homeId, people, one, onObjected }: CareOfProps) {
  const { caregiverId, forPersonId, kin, how, rights, endsAt, resting } = one.care;
  const [objecting, setObjecting] = useState(false);
  const elder = people.find(({ personId }) => personId === forPersonId);
  const about = { compoundId, caregiverId };
  return (
    <>
      <Fact label="照护">{`${elder?.name || elder?.maskedPhone || '住在这里的人'}（照护人是老人的${KIN_TEXT[kin]}）`}</Fact>
      <Fact label="可以做">{rightsText(rights)}</Fact>
      <Fact label="同意方式">{CONSENT_TEXT[how]}</Fact>
      <Fact label="最后一天">{lastDayText(endsAt)}</Fact>
      {resting && <Words tone="warn">有人不同意，权限已停用，等社区决定。</Words>}
      {one.isMe ? (
        <Button kind="plain" onTap={() => open(caregiverLink(compoundId, caregiverId))}>
          看我的照护
        </Button>
      ) : (
        !resting && (
          <Button kind="plain" onTap={() => setObjecting(true)}>
            反对
          </Button>
        )
      )}
      <TextSheet
        name={`object-care:${caregiverId}`}
        open={objecting}
        words={OBJECTING}
        send={(words) => ofCaregivers.perform('object', { ...about, homeId, words })}
        sayRefusal={ofCaregivers.sayRefusal}
        onClose={() => setObjecting(false)}
        onSent={() => {
          setObjecting(false);
          onObjected();
        }}
      />
    </>
  );
}
