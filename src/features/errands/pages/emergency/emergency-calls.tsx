import { View } from '@tarojs/components';
import type { FirstMinute } from '#domain/errands/danger';
import type { Phones } from '../../../../platform/session';
import { classes, tappable } from '../../../../ui/a11y';
import { Icon } from '../../../../ui/icon';
import { useSurroundings } from '../../../../ui/surroundings';
import { Words } from '../../../../ui/words';
import './emergency-calls.scss';

interface Line {
  number: string;
  name: string;
  note: string;
}

/** The same in all of China. */
const EMERGENCY: readonly Line[] = [
  { number: '120', name: '急救', note: '胸口疼、喘不上气、昏倒、摔伤起不来、吃错药' },
  { number: '119', name: '火警和救援', note: '着火、闻到煤气、被困在电梯或屋里' },
  { number: '110', name: '报警', note: '有人闯进来、被骗钱、想不开、老人走失' },
];

const LIFELINE: Line = { number: '12356', name: '心理援助热线', note: '心里难受、想不开，有人听您说' };

const ofCompound = (phones: Phones | null): Line[] =>
  phones
    ? [
        { number: phones.officePhone, name: '社区', note: '找网格员，请人先上门看看' },
        { number: phones.servicePhone, name: '物业', note: '开门、电梯、停水停电' },
      ]
    : [];

/** What is dialled first for a danger stands first; a door that nobody opens is looked at by who lives near. */
function linesFor(danger: FirstMinute | null, phones: Phones | null): Line[] {
  const first = danger?.call ?? '120';
  const urgent = [...EMERGENCY].sort((a, b) => Number(b.number === first) - Number(a.number === first));
  const near = ofCompound(phones);
  if (danger?.kind === 'noAnswer') return [...near.slice(0, 1), ...urgent, ...near.slice(1)];
  return danger?.kind === 'life'
    ? [...urgent.slice(0, 1), LIFELINE, ...urgent.slice(1), ...near]
    : [...urgent, ...near];
}

/** The numbers that help, each dialled with one tap. */
export function EmergencyCalls({ danger, phones }: { danger: FirstMinute | null; phones: Phones | null }) {
  const { dial } = useSurroundings();
  return (
    <>
      {linesFor(danger, phones).map(({ number, name, note }, place) => (
        <View
          key={name}
          className={classes('errand-call', place === 0 && 'errand-call-first')}
          hoverClass="ui-pressed"
          {...tappable(() => dial(number), { label: `拨打${name} ${number} ${note}` })}
        >
          <Icon name="phone" className="errand-call-icon" />
          <View>
            <Words size="l" strong>
              {name} {number}
            </Words>
            <Words size="s">{note}</Words>
          </View>
        </View>
      ))}
    </>
  );
}
