import * as v from 'valibot';
import { missingIn } from '../../../../platform/form';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Sheet } from '../../../../ui/dialog';
import { Field } from '../../../../ui/field';
import { Words } from '../../../../ui/words';
import { OFFICE_RELATIONS } from '#domain/homes/contract';
import { whyNotBirthYear } from '#domain/homes/rules';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { nameFault } from '#domain/kernel/person-name';
import { serverNow } from '../../../../platform/server-clock';
import { oneOf } from '../../../../platform/kept';
import { type HomeFile, perform } from '../../api';

const OPTIONS = optionsOf(OFFICE_RELATIONS, RELATION_TEXT);
const SHAPE = v.object({ name: v.string(), relation: oneOf(OFFICE_RELATIONS), birthYear: v.string() });

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

/** Records somebody who has no telephone. */
export function RecordResident({ open, home, onClose, onRecorded }: RecordResidentProps) {
  const { compoundId, homeId, label } = home;
  const form = useForm({
    ...{ name: `record:${homeId}`, shape: SHAPE, first: { name: '', relation: null, birthYear: '' } },
    lacks: (one) => ({
      name: nameFault(one.name),
      ...missingIn(one, { relation: '请选择一项。' }),
      birthYear: whyNotYear(one.birthYear),
    }),
    send: ({ name, relation, birthYear }, key) =>
      perform('recordResident', {
        ...{ compoundId, homeId, name, relation: relation ?? 'tenant', key },
        birthYear: yearOf(birthYear),
      }),
    sayRefusal: refusalText,
    fieldOf: { ALREADY_RECORDED: 'name', TEXT_RISKY: 'name', BIRTH_YEAR_WRONG: 'birthYear' },
    onSent: (_, { name }) => onRecorded(name),
  });
  return (
    <Sheet
      open={open}
      title={`登记住户到 ${label}`}
      onClose={onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          登记
        </Button>
      }
    >
      <Field label="姓名" {...form.field('name')} placeholder="和证件上一样" maxLength={20} />
      <Choice label="是这套房的什么人" options={OPTIONS} {...form.field('relation')} />
      <Field
        label="出生年份（可以不填）"
        {...form.field('birthYear')}
        placeholder="例如 1944"
        hint="填了以后，网格员能看出是不是高龄老人。"
        unit="年"
        keyboard="number"
        maxLength={5}
      />
      <Words size="s" tone="quiet">
        用来登记没有手机的住户，例如不用手机的老人。登记后，经老人本人同意，网格员可以登记照护人，由照护人替老人看收费、申请代办；办事的网格员和代办员会看到姓名和年龄。请先问过本人同意。
      </Words>
    </Sheet>
  );
}
