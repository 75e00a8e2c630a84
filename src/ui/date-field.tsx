import { Picker } from '@tarojs/components';
import { spoken } from './a11y';
import { FieldFrame, PickBox } from './field-frame';

interface WheelFieldProps {
  label: string;
  /** Null while none is chosen. */
  value: string | null;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | null;
}

interface DateFieldProps extends WheelFieldProps {
  /** The chosen day (`2026-11-21`) in words; the field says 请选择日期 while there is none. */
  say: (day: string) => string;
  /** The first and the last day that can be chosen, both included. */
  from: string;
  until: string;
}

/** A day, chosen from WeChat's own wheel. While none is chosen the wheel stands at the first that can be. */
export function DateField({ label, value, onChange, say, from, until, hint, error }: DateFieldProps) {
  const said = value === null ? '请选择日期' : say(value);
  return (
    <FieldFrame label={label} error={error} hint={hint}>
      <Picker
        mode="date"
        value={value ?? from}
        start={from}
        end={until}
        onChange={(event) => onChange(event.detail.value)}
        {...spoken({ role: 'button', label: `${label}：${said}` })}
      >
        <PickBox said={said} empty={value === null} bad={Boolean(error)} />
      </Picker>
    </FieldFrame>
  );
}

/** `9:5` of Taro's wheel in browsers as `09:05`, which WeChat gives. */
const twoDigits = (time: string): string =>
  time
    .split(':')
    .map((part) => part.padStart(2, '0'))
    .join(':');

/** A time of the day (`09:00`), chosen from WeChat's own wheel, which stands at `usual` while none is chosen. */
export function TimeField({ label, value, onChange, usual, error }: WheelFieldProps & { usual: string }) {
  const said = value ?? '请选择时间';
  return (
    <FieldFrame label={label} error={error}>
      <Picker
        mode="time"
        value={value ?? usual}
        onChange={(event) => onChange(twoDigits(event.detail.value))}
        {...spoken({ role: 'button', label: `${label}：${said}` })}
      >
        <PickBox said={said} empty={value === null} bad={Boolean(error)} />
      </Picker>
    </FieldFrame>
  );
}
