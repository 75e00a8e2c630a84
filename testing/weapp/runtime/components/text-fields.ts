import { defineComponent, type Host, type OnProperty } from './define';

/** WeChat cuts input and textarea at 140 characters unless `maxlength` says otherwise (-1: no limit). */
const DEFAULT_MAXLENGTH = 140;

const PROPERTIES = {
  value: String,
  placeholder: String,
  disabled: Boolean,
  password: Boolean,
  focus: Boolean,
  maxlength: { type: Number, value: DEFAULT_MAXLENGTH },
  type: String,
  name: String,
};

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

function field(tag: 'input' | 'textarea') {
  return ({ element, emit }: Host): OnProperty => {
    const control = document.createElement(tag);
    element.appendChild(control);
    control.addEventListener('input', (event) => {
      event.stopPropagation();
      emit('input', { value: control.value, cursor: control.selectionStart, keyCode: 0 });
    });
    control.addEventListener('focus', () => emit('focus', { value: control.value, height: 0 }));
    control.addEventListener('blur', () => emit('blur', { value: control.value, cursor: 0 }));
    control.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && tag === 'input') {
        emit('confirm', { value: control.value });
      }
    });
    const apply: Record<string, (value: unknown) => void> = {
      value: (value) => {
        const text = value === undefined || value === null ? '' : String(value);
        if (control.value !== text) control.value = text;
      },
      placeholder: (value) => (control.placeholder = String(value ?? '')),
      disabled: (value) => (control.disabled = Boolean(value)),
      password: (value) => {
        if (control instanceof HTMLInputElement) control.type = value ? 'password' : 'text';
      },
      focus: (value) => {
        if (value) setTimeout(() => control.focus());
      },
      maxlength: (value) => {
        if (Number(value) >= 0) control.maxLength = Number(value);
        else control.removeAttribute('maxlength');
      },
      type: (value) => (control.inputMode = KEYBOARDS[String(value)] ?? 'text'),
    };
    return (name, value) => apply[name]?.(value);
  };
}

export function defineTextFields(): void {
  defineComponent('input', PROPERTIES, field('input'));
  defineComponent('textarea', PROPERTIES, field('textarea'));
}
