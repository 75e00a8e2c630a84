import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { typedArea } from '#domain/disclosures/amounts';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { tryArea, useTrialArea } from './trial';

/** A browser's number field swallows `９６．３` and `96.3㎡`, which `typedArea` understands. */
const KEYBOARD = process.env.TARO_ENV === 'h5' ? 'text' : 'digit';

/** Lets somebody without a home here compute with an area she types; `children` is the result. */
export function TrialCard({ note, children }: { note: string; children?: ReactNode }) {
  const area = useTrialArea();
  const [text, setText] = useState(area ?? '');
  const [error, setError] = useState<string | null>(null);
  const compute = () => {
    const typed = typedArea(text);
    setError(typed === null ? '请填写大于 0 的建筑面积，最多两位小数，例如 96.30。' : null);
    if (typed !== null) tryArea(typed);
  };
  return (
    <Card title="填面积，试算一下">
      <View className="fee-lead">
        <Words size="s" tone="quiet">
          {note}
        </Words>
      </View>
      <Field
        label="建筑面积"
        value={text}
        onChange={(next) => {
          setText(next);
          setError(null);
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
