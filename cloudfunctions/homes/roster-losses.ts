import { ROSTER, type RosterColumn } from '#domain/homes/columns';
import { homeKey } from '#domain/homes/home-name';
import type { ReadRoster } from '#domain/homes/roster-import';
import { maskName, maskPhone } from '#domain/kernel/masks';
import type { PersonId } from '#domain/kernel/ids';
import { answered, type Choices } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import type { FormerOwner, HomeStep } from './roster-plan';

const KEEP_OR_ERASE = ['keep', 'erase'];
const END_OR_STAY = ['end', 'stay'];
/** Homes that a question about a column names. */
const NAMED = 10;

const titleOf = (key: RosterColumn): string => ROSTER.columns.find((one) => one.key === key)?.title ?? '';
const yesNo = (flag: boolean): string => (flag ? '是' : '否');

/** What a cell that is blank would erase: by column whether there is anything. */
const ERASABLE: readonly [RosterColumn, (step: HomeStep) => boolean][] = [
  ['heated', ({ row, before }) => row?.heated === null && before?.heated === true],
  ['firstHandover', ({ row, before }) => row?.firstHandover === null && before?.firstHandover === true],
  ['note', ({ row, before }) => row?.vacant === null && before?.vacant === true],
  ['owner', ({ row, contactBefore }) => row?.owner === null && Boolean(contactBefore?.name)],
  ['phone', ({ row, contactBefore }) => row?.phone === null && Boolean(contactBefore?.phone)],
  ['marks', ({ row, contactBefore }) => row?.marks === null && (contactBefore?.marks ?? []).length > 0],
];

/** One question for each column that is blank where something is known, and the columns that the clerk had erased. */
export function blankColumns(
  plan: readonly HomeStep[],
  { headers }: Pick<ReadRoster, 'headers'>,
  choices: Choices,
): { faults: SheetFault[]; erased: Set<RosterColumn> } {
  const erased = new Set<RosterColumn>();
  const faults = ERASABLE.flatMap(([key, loses]): SheetFault[] => {
    const those = plan.filter(loses);
    const header = headers[key];
    if (those.length === 0 || header === undefined) return [];
    const names = those.slice(0, NAMED).map(({ home }) => home.label);
    const more = those.length > NAMED ? ' 等' : '';
    const question = answered(
      {
        severity: 'warning',
        ...header,
        code: 'BLANK_CELLS',
        params: { column: titleOf(key), count: those.length, names: `${names.join('、')}${more}` },
        choices: KEEP_OR_ERASE,
      },
      choices,
    );
    if (question.choice === 'erase') erased.add(key);
    return [question];
  });
  return { faults, erased };
}

/** What a roster would change or take away, each at its cell: what somebody pays by, whom the office calls, who is bound. */
export function lossesOf(
  plan: readonly HomeStep[],
  { places }: Pick<ReadRoster, 'places'>,
  owners: ReadonlyMap<string, FormerOwner>,
  { choices, ownPhone }: { choices: Choices; ownPhone: string | null },
): SheetFault[] {
  return plan.flatMap((step) => {
    const { row, home, before, changes, contactBefore, contact } = step;
    const at = row && places.get(homeKey(row));
    if (!row || !before || !at) return [];
    const { label } = home;
    const faults: SheetFault[] = [];
    const changed = (key: RosterColumn, from: string, to: string): void => {
      faults.push(at.warning(key, 'FACT_CHANGES', { label, column: titleOf(key), from, to }));
    };
    if (row.label !== before.label)
      faults.push(at.warning('room', 'SPELLING_DIFFERS', { label: row.label, stored: before.label }));
    if (changes?.area !== undefined)
      faults.push(at.warning('area', 'AREA_CHANGES', { label, from: before.area, to: changes.area }));
    if (changes?.use !== undefined) changed('use', before.use, changes.use);
    for (const fact of ['heated', 'firstHandover'] as const)
      if (changes?.[fact] !== undefined) changed(fact, yesNo(before[fact]), yesNo(home[fact]));
    if (changes?.vacant === false) changed('note', '空置', '有人住');
    const lostMarks = (contactBefore?.marks ?? []).filter((one) => contact && !contact.marks?.includes(one));
    if (lostMarks.length > 0)
      changed('marks', contactBefore?.marks?.join('、') ?? '', contact?.marks?.join('、') || '没有');
    // a home that is there already does not become hers by her own hand
    if (contact?.phone && contact.phone === ownPhone && contactBefore?.phone !== ownPhone)
      faults.push(at.fault('phone', 'OWN_NUMBER', { label }));
    const owner = owners.get(home._id);
    if (owner && contact?.phone)
      faults.push(ownerQuestion(step, at.warning('phone', 'OWNER_CHANGES', {}, END_OR_STAY), owner, choices));
    else if (contact && contactBefore && replaces(contactBefore, contact))
      faults.push(
        at.warning(row.phone ? 'phone' : 'owner', 'CONTACT_CHANGES', {
          label,
          from: sayContact(contactBefore),
          to: sayContact(contact),
        }),
      );
    return faults;
  });
}

/** Asks whether the home has another owner; where it has, the old one's relation ends with the import. */
function ownerQuestion(
  step: HomeStep,
  question: SheetFault,
  owner: FormerOwner,
  choices: Choices,
): SheetFault {
  const params = {
    label: step.home.label,
    from: maskPhone(owner.phone),
    to: maskPhone(step.contact?.phone ?? ''),
  };
  const asked = answered({ ...question, params }, choices);
  if (asked.choice === 'end') step.ends.push(owner);
  return asked;
}

type Contact = { name: string | null; phone: string | null };

const replaces = (before: Contact, after: Contact): boolean =>
  (before.name !== null && before.name !== after.name) ||
  (before.phone !== null && before.phone !== after.phone);

const sayContact = ({ name, phone }: Contact): string =>
  `“${[name && maskName(name), phone && maskPhone(phone)].filter(Boolean).join(' ') || '没有'}”`;

/** The homes whose number changes to another one, by the number that is known: who has it may be bound. */
export const changedNumbers = (plan: readonly HomeStep[]): Map<string, HomeStep[]> => {
  const byPhone = new Map<string, HomeStep[]>();
  for (const step of plan) {
    const { contactBefore, contact } = step;
    if (!contactBefore?.phone || !contact?.phone || contact.phone === contactBefore.phone) continue;
    byPhone.set(contactBefore.phone, [...(byPhone.get(contactBefore.phone) ?? []), step]);
  }
  return byPhone;
};

/** The owner by the known number, of each home whose number changes. */
export function formerOwners(
  byPhone: ReadonlyMap<string, readonly HomeStep[]>,
  people: readonly { personId: PersonId; name: string; phone: string | null; homes: FormerOwner['held'][] }[],
): Map<string, FormerOwner> {
  const owners = new Map<string, FormerOwner>();
  for (const { personId, name, phone, homes } of people) {
    for (const { home } of byPhone.get(phone ?? '') ?? []) {
      const held = homes.find(
        (one) => one.homeId === home._id && one.until === null && one.relation === 'owner',
      );
      if (held) owners.set(home._id, { personId, name, phone: phone ?? '', held });
    }
  }
  return owners;
}
