import { harness, recordMissing } from '../harness';
import { topPage } from '../pages/stack';
import { defineComponent, type Host } from './define';
import { askForPhoneNumber } from './phone-number';

const PROPERTIES = {
  type: String,
  size: String,
  plain: Boolean,
  disabled: Boolean,
  loading: Boolean,
  formType: String,
  openType: String,
  name: String,
};

/** What WeChat opens for an `open-type`. What lies outside the mini-program is only written down. */
const OPEN_TYPES: Record<string, (host: Host) => unknown> = {
  contact: () => null,
  share: () => topPage()?.page.onShareAppMessage?.({ from: 'button' }),
  getPhoneNumber: ({ emit }) => {
    void askForPhoneNumber().then((detail) => emit('getphonenumber', detail));
  },
};

function open(type: string, host: Host): void {
  const answer = OPEN_TYPES[type];
  if (answer) harness.calls.push({ name: `open-type ${type}`, about: answer(host) ?? null });
  else recordMissing(`button open-type=${type}`);
}

export function defineButton(): void {
  defineComponent('button', PROPERTIES, (host) => {
    const { element, on, property, emit } = host;
    on('tap', () => {
      const formType = property<string>('formType');
      if (formType) emit(`form${formType}`, {}, { bubbles: true, composed: true });
      const openType = property<string>('openType');
      if (openType) open(openType, host);
    });
    return (name, value) => {
      if (name === 'type' || name === 'size') element.setAttribute(name, String(value ?? ''));
      if (name === 'disabled' || name === 'plain' || name === 'loading')
        element.toggleAttribute(name, Boolean(value));
    };
  });
}
