import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { RECORDED_RELATIONS } from '#domain/homes/contract';
import { whyNotBirthYear } from '#domain/homes/rules';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { nameFault } from '#domain/kernel/person-name';
import { serverNow } from '../../../platform/server-clock';
import { oneOf, useKept, useKeptText } from '../../../platform/kept';
import { useAction } from '../../../platform/use-action';
import { recordResident, type HomeFile } from '../api';

type Recorded = (typeof RECORDED_RELATIONS)[number];
const OPTIONS = RECORDED_RELATIONS.map((value) => ({ value, label: RELATION_TEXT[value] }));

interface RecordResidentProps {
  open: boolean;
  home: HomeFile['home'];
  onClose: () => void;
  onRecorded: (name: string) => void;
}

/** `1944`, `１９４４年` as 1944; null where nothing was typed, which is allowed; NaN where it is no year. */
function yearOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[\s年]/g, '');
  if (plain === '') return null;
  return /^\d{4}$/.test(plain) ? Number(plain) : NaN;
}

function whyNotYear(typed: string): string | null {
  const year = yearOf(typed);
  if (year === null) return null;
  return Number.isNaN(year) || whyNotBirthYear(year, serverNow()) ? refusalText('BIRTH_YEAR_WRONG') : null;
}

/** Records somebody who has no telephone; what was typed stays until she is recorded. */
export function RecordResident({ open, home, onClose, onRecorded }: RecordResidentProps) {
  const form = `record:${home.homeId}`;
  const { text: name, write: setName } = useKeptText(`${form}:name`);
  const [relation, setRelation] = useKept(`${form}:relation`, null, oneOf(RECORDED_RELATIONS));
  const { text: born, write: setBorn } = useKeptText(`${form}:born`);
  const [tried, setTried] = useState(false);
  const { compoundId, homeId, label } = home;
  const action = useAction(
    (as: Recorded, key) =>
      recordResident({
        compoundId,
        homeId,
        name: name.trim(),
        relation: as,
        birthYear: yearOf(born),
        key,
      }),
    refusalText,
  );
  const { refused, message, clear } = action;
  const ofName = refused?.code === 'ALREADY_RECORDED' || refused?.code === 'TEXT_RISKY';
  const ofYear = refused?.code === 'BIRTH_YEAR_WRONG';
  const nameError = (tried ? nameFault(name) : null) ?? (ofName ? message : null);
  const yearError = (tried ? whyNotYear(born) : null) ?? (ofYear ? message : null);
  const submit = () => {
    setTried(true);
    if (nameFault(name) || relation === null || whyNotYear(born)) return;
    void action.run(relation).then((done) => {
      if (!done) return;
      onRecorded(name.trim());
      setName('');
      setRelation(null);
      setBorn('');
      setTried(false);
    });
  };
  return (
    <Sheet
      open={open}
      title={`登记住户到 ${label}`}
      onClose={onClose}
      action={
        <Button onTap={submit} busy={action.busy} reason={ofName || ofYear ? null : message}>
          登记
        </Button>
      }
    >
      <Field
        label="姓名"
        value={name}
        onChange={(value) => {
          setName(value);
          clear();
        }}
        placeholder="和证件上一样"
        maxLength={20}
        error={nameError}
      />
      <Choice
        label="是这套房的什么人"
        options={OPTIONS}
        value={relation}
        onChange={setRelation}
        error={tried && relation === null ? '请选择一项。' : null}
      />
      <Field
        label="出生年份（可以不填）"
        value={born}
        onChange={(value) => {
          setBorn(value);
          clear();
        }}
        placeholder="例如 1944"
        hint="填了以后，网格员能看出是不是高龄老人。"
        unit="年"
        keyboard="number"
        maxLength={5}
        error={yearError}
      />
      <Words size="s" tone="quiet">
        用来登记没有手机的住户，例如不用手机的老人。登记后，收费员把子女或亲友绑定为“照护人”，照护人就可以替老人申请代办；办事的网格员和代办员会看到姓名和年龄。请先问过本人同意。
      </Words>
    </Sheet>
  );
}
