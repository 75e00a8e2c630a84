import { Text, View } from '@tarojs/components';
import { sayYuan, type Fen } from '#domain/kernel/money';
import { classes, spoken } from './a11y';

const SIZE = { m: 'ui-money-m', l: 'ui-money-l', xl: 'ui-money-xl' } as const;

interface MoneyProps {
  /** `null` is an amount that is not known: it is said in words, never shown as zero. */
  amount: Fen | null;
  /** What stands behind it, e.g. `/月`. */
  per?: string;
  size?: keyof typeof SIZE;
  unknown?: string;
}

/** An amount in yuan with digits that stand under each other; read out as 144.45元. */
export function Money({ amount, per, size = 'm', unknown = '待补全' }: MoneyProps) {
  if (amount === null) return <Text className="ui-money-unknown">{unknown}</Text>;
  const said = sayYuan(amount);
  return (
    <View
      className={classes('ui-money', SIZE[size])}
      {...spoken({ role: 'img', label: `${said}元${per ?? ''}` })}
    >
      <Text className="ui-money-sign">¥</Text>
      <Text className="ui-money-digits">{said}</Text>
      {per && <Text className="ui-money-per">{per}</Text>}
    </View>
  );
}
