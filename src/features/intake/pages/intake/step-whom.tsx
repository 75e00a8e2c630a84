import { CHANNEL_NAME, CHANNELS } from '#domain/kernel/intake';
import { BigChoice } from '../../../../ui/big-choice';
import { Card } from '../../../../ui/card';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Field } from '../../../../ui/field';
import { EmptyState } from '../../../../ui/load';
import { Fact, Words } from '../../../../ui/words';
import { livingOf, personsOf } from './askers';
import type { Askers } from '../../api';
import { OTHER } from './draft';
import type { Intake } from './use-intake';

const WAYS = optionsOf(CHANNELS, CHANNEL_NAME);
const ELSE = { value: OTHER, label: '别的人', note: '邻居、没登记的亲戚，要留姓名和电话' };

/** How it was asked, by whom of the home or whom else, and for whom: names and numbers stay masked. */
export function StepWhom({ intake, askers }: { intake: Intake; askers: Askers }) {
  const { draft, write, field } = intake;
  const persons = personsOf(askers.people);
  const living = livingOf(askers);
  if (living.length === 0) {
    return (
      <EmptyState title="这套房还没有登记住户" icon="home">
        请先由物业收费员或社区干部在“房屋名册”里登记住在这里的人，再来替他们登记。
      </EmptyState>
    );
  }
  const callers = persons.map(({ personId, title, note }) => ({ value: personId, label: title, note }));
  const tell = (callerId: string) => {
    const self = living.find((one) => one.personId === callerId);
    const whom = draft.forId || (self ?? (living.length === 1 ? living[0] : undefined))?.personId;
    write({ callerId, ...(whom ? { forId: whom } : {}) });
  };
  return (
    <>
      <Card>
        <Fact label="房屋" strong>
          {askers.label}
        </Fact>
        <Choice label="怎么说的" options={WAYS} {...field('channel')} />
      </Card>
      <Card>
        <BigChoice
          label="谁来说的"
          options={[...callers, ELSE]}
          value={draft.callerId === '' ? null : draft.callerId}
          onChange={tell}
          error={intake.errorAt('callerId')}
        />
        {draft.callerId === OTHER ? (
          <>
            <Field label="来说的人的姓名" {...field('callerName')} maxLength={20} />
            <Field
              label="能打回去的电话"
              {...field('callerPhone')}
              keyboard="number"
              maxLength={20}
              hint="只有受理的人和代办员点开才能看到，看了有记录，办结后删掉"
            />
          </>
        ) : (
          <Words size="s" tone="quiet">
            请对方报手机尾号或姓名，对得上再选；对不上，选“别的人”。
          </Words>
        )}
      </Card>
      <Card>
        <BigChoice
          label="替谁登记"
          options={living.map(({ personId, title, note }) => ({ value: personId, label: title, note }))}
          value={draft.forId === '' ? null : draft.forId}
          onChange={(forId) => write({ forId, consent: null })}
          error={intake.errorAt('forId')}
        />
      </Card>
    </>
  );
}
