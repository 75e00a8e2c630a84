import { useState } from 'react';
import * as v from 'valibot';
import type { CompoundId } from '#domain/kernel/ids';
import { MOST_LETTERS } from '#domain/receptions/contract';
import { receptionLink } from '#domain/receptions/links';
import { forWhomText, refusalText } from '#domain/receptions/texts';
import { useKept } from '../../../platform/kept';
import { replaceWith } from '../../../platform/routes';
import { serverNow } from '../../../platform/server-clock';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Words } from '../../../ui/words';
import { announce } from '../api';
import { BuildingsField } from './buildings-field';
import { fieldErrors } from './field-errors';
import { BLANK_WHEN, readWhen, WhenForm } from './when-form';
import { WhenFields } from './when-fields';

const Form = v.object({
  ...WhenForm.entries,
  title: v.string(),
  host: v.string(),
  buildings: v.nullable(v.array(v.string())),
});
type Form = v.InferOutput<typeof Form>;
const BLANK: Form = { ...BLANK_WHEN, title: '', host: '', buildings: null };

const missingIn = ({ title, host, buildings }: Form): Partial<Record<keyof Form, string>> => ({
  ...(title.trim() === '' ? { title: '请写听大家说什么事。' } : {}),
  ...(host.trim() === '' ? { host: '请写谁来听。' } : {}),
  ...(buildings?.length === 0 ? { buildings: '请选楼栋，或者选全小区。' } : {}),
});

/** Where the community writes who sits where, from when to when; `known` are the buildings of the roster. */
export function AnnounceForm({ compoundId, known }: { compoundId: CompoundId; known: readonly string[] }) {
  const [form, setForm] = useKept<Form>(`announce-reception:${compoundId}`, BLANK, Form);
  const [checked, setChecked] = useState(false);
  const announcing = useAction(
    (input: Omit<Parameters<typeof announce>[0], 'key'>, key: string) => announce({ ...input, key }),
    refusalText,
  );
  const { times, errors: wrong } = readWhen(form, serverNow());
  const missing = { ...missingIn(form), ...wrong };
  const errors = fieldErrors<keyof Form>(checked ? missing : {}, announcing);
  const write = (change: Partial<Form>) => {
    setForm((before) => ({ ...before, ...change }));
    announcing.clear();
  };
  const submit = () => {
    setChecked(true);
    if (times === null || Object.keys(missing).length > 0) return;
    const { title, host, place, buildings } = form;
    const words = { title: title.trim(), host: host.trim(), place: place.trim() };
    void announcing.run({ compoundId, ...words, ...times, buildings }).then((done) => {
      if (!done) return;
      setForm(BLANK);
      replaceWith(receptionLink(compoundId, done.receptionId));
    });
  };
  return (
    <Page
      action={
        <Button onTap={submit} busy={announcing.busy} reason={errors.rest}>
          发布，通知居民
        </Button>
      }
    >
      <Card>
        <Field
          label="听大家说什么事"
          value={form.title}
          onChange={(title) => write({ title })}
          maxLength={MOST_LETTERS.title}
          placeholder="例如：电梯和停车"
          error={errors.at.title}
        />
        <Field
          label="谁来听"
          value={form.host}
          onChange={(host) => write({ host })}
          maxLength={MOST_LETTERS.host}
          placeholder="例如：社区书记、物业经理"
          error={errors.at.host}
        />
        <WhenFields form={form} write={write} errors={errors.at} />
      </Card>
      <Card>
        <BuildingsField
          known={known}
          value={form.buildings}
          onChange={(buildings) => write({ buildings })}
          error={errors.at.buildings}
        />
        <Words size="s" tone="quiet">
          {`一分钟内，${form.buildings?.length === 0 ? '所选楼栋' : forWhomText(form.buildings)}绑定了房子的人会在“消息”里收到；前一天再提醒一次。`}
        </Words>
      </Card>
    </Page>
  );
}
