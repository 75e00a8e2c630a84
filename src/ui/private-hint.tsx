import { View } from '@tarojs/components';
import { privateIn, withoutPrivate, type PrivateFound } from '#domain/kernel/private-digits';
import { PRIVATE_KIND_TEXT } from '#domain/kernel/private-digits-texts';
import { spoken } from './a11y';
import { Button } from './button';

/** Another place for what is private, where there is one. */
export interface KeepPrivate {
  label: string;
  onTap: (found: readonly PrivateFound[], without: string) => void;
}

interface PrivateHintProps {
  value: string;
  onChange: (value: string) => void;
  keep?: KeepPrivate;
}

/** Names what is private in a text while it is written, and takes it out on a tap. */
export function PrivateHint({ value, onChange, keep }: PrivateHintProps) {
  const found = privateIn(value);
  if (found.length === 0) return null;
  const kinds = [...new Set(found.map((one) => PRIVATE_KIND_TEXT[one.kind]))];
  const written = found.map((one) => `“${one.text}”`).join('、');
  return (
    <View className="ui-private">
      <View className="ui-private-words" {...spoken({ role: 'alert' })}>
        {`${written}像是${kinds.join('、')}，别人会看到。`}
      </View>
      <Button kind="plain" label={`去掉${written}`} onTap={() => onChange(withoutPrivate(value))}>
        去掉
      </Button>
      {keep && (
        <Button kind="plain" onTap={() => keep.onTap(found, withoutPrivate(value))}>
          {keep.label}
        </Button>
      )}
    </View>
  );
}
