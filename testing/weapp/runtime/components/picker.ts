import { recordMissing } from '../harness';
import { openSheet } from '../sheet';
import { defineComponent } from './define';

const PROPERTIES = {
  mode: String,
  range: Array,
  rangeKey: String,
  value: null,
  start: String,
  end: String,
  fields: String,
  disabled: Boolean,
  name: String,
};

function pickFromList(range: unknown[], rangeKey: string): Promise<number | null> {
  const labels = range.map((entry) =>
    String(rangeKey ? (entry as Record<string, unknown>)[rangeKey] : entry),
  );
  return openSheet({ options: labels, buttons: ['取消'] }).then(({ option }) => option ?? null);
}

/** Asks for a date (`fields`: year, month or day) or a time; the answer is text as WeChat gives it. */
async function pickText(type: string, value: unknown, start: string, end: string): Promise<string | null> {
  const input = document.createElement('input');
  Object.assign(input, { type, value: String(value ?? ''), min: start, max: end });
  const { button } = await openSheet({ content: input, buttons: ['取消', '确定'] });
  return button === 1 ? input.value : null;
}

const DATE_INPUTS: Record<string, string> = { year: 'number', month: 'month', day: 'date' };

export function definePicker(): void {
  defineComponent('picker', PROPERTIES, ({ on, property, emit }) => {
    const ask = (): Promise<number | string | null> => {
      const mode = property<string>('mode') || 'selector';
      const [value, start, end] = ['value', 'start', 'end'].map((name) => property<string>(name));
      if (mode === 'selector') return pickFromList(property('range'), property('rangeKey'));
      if (mode === 'time') return pickText('time', value, start ?? '', end ?? '');
      if (mode === 'date') {
        return pickText(DATE_INPUTS[property<string>('fields')] ?? 'date', value, start ?? '', end ?? '');
      }
      recordMissing(`picker mode=${mode}`);
      return Promise.resolve(null);
    };
    on('tap', () => {
      if (property<boolean>('disabled')) return;
      void ask().then((value) => (value === null ? emit('cancel', {}) : emit('change', { value })));
    });
  });
}
