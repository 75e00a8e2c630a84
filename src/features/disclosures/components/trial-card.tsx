import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { typedArea } from '#domain/disclosures/amounts';
import type { FeeLine } from '#domain/disclosures/sheet';
import { buildingsNamed, OTHER_BUILDING } from '#domain/disclosures/trial';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { PickerField } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { tryArea, tryBuilding, useTrial } from './trial';

/** A browser's number field swallows `９６．３` and `96.3㎡`, which `typedArea` understands. */
const KEYBOARD = process.env.TARO_ENV === 'h5' ? 'text' : 'digit';

interface TrialCardProps {
  note: string;
  lines: readonly FeeLine[];
  /** The result. */
  children?: ReactNode;
}

/**
 * Lets somebody without a home here compute with an area she types. Where lines are for some buildings only, she says
 * which is hers: two such lines are never both hers. What is typed anew makes the old amounts go.
 */
export function TrialCard({ note, lines, children }: TrialCardProps) {
  const { area, building } = useTrial();
  const [text, setText] = useState(area ?? '');
  const [error, setError] = useState<string | null>(null);
  const named = buildingsNamed(lines);
  const compute = () => {
    const typed = typedArea(text);
    setError(typed === null ? '请填写大于 0 的建筑面积，最多两位小数，例如 96.30。' : null);
    tryArea(typed);
  };
  return (
    <Card title="填面积，试算一下">
      <View className="ui-lead">
        <Words size="s" tone="quiet">
          {note}
        </Words>
      </View>
      {named.length > 0 && (
        <PickerField
          label="哪一栋"
          options={[
            ...named.map((one) => ({ value: one, label: one })),
            { value: OTHER_BUILDING, label: '不在这些楼栋' },
          ]}
          value={building}
          onChange={tryBuilding}
        />
      )}
      <Field
        label="建筑面积"
        value={text}
        onChange={(next) => {
          setText(next);
          setError(null);
          tryArea(null);
        }}
        keyboard={KEYBOARD}
        unit="㎡"
        maxLength={12}
        placeholder="房产证上的建筑面积"
        error={error}
      />
      <Button onTap={compute}>试算</Button>
      {children}
    </Card>
  );
}
