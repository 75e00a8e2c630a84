import { useState } from 'react';
import { LONGEST_NAME, nameFault, nameText } from '#domain/kernel/person-name';
import { people } from '#domain/people/contract';
import { accountRefusal } from '#domain/people/account-texts';
import { call } from '../../platform/call';
import { reloadSession, type Me } from '../../platform/session';
import { useAction } from '../../platform/use-action';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Words } from '../../ui/words';

/** Name and masked number, and the name changed in place. */
export function WhoIAm({ person }: { person: Me }) {
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useAction(async (name: string) => {
    await call(people, 'setName', { name });
    await reloadSession();
    setTyped(null);
  }, accountRefusal);

  if (typed === null) {
    return (
      <Card>
        <Words size="l" strong>
          {person.name}
        </Words>
        <Words tone="quiet">{person.maskedPhone ? `手机号 ${person.maskedPhone}` : '还没有登记手机号'}</Words>
        <Button kind="plain" onTap={() => setTyped(person.name)}>
          修改称呼
        </Button>
      </Card>
    );
  }
  const name = nameText(typed);
  const fault = typed === person.name ? null : nameFault(typed);
  return (
    <Card title="修改称呼">
      <Field
        label="称呼"
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST_NAME}
        hint="物业答复您时看到的名字"
        error={typed.trim() === '' ? null : fault}
      />
      <Button
        busy={rename.busy}
        disabled={fault !== null || name === person.name}
        reason={rename.message}
        onTap={() => void rename.run(name)}
      >
        保存
      </Button>
      <Button
        kind="quiet"
        disabled={rename.busy}
        onTap={() => {
          rename.clear();
          setTyped(null);
        }}
      >
        不改了
      </Button>
    </Card>
  );
}
