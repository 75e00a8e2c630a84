import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { defineComponent, type Host, type OnProperty } from './define';

const PROPERTIES = { checked: Boolean, disabled: Boolean, value: String, name: String };

type Kind = 'switch' | 'checkbox' | 'radio';
type GroupElement = Element & { __wxElement?: glassEasel.GeneralComponent };

/** In WeChat a checkbox and a radio tell their group, and only the group tells the page. */
function tellGroup(kind: 'checkbox' | 'radio', element: Element): void {
  const group = element.closest<GroupElement>(`${kind}-group`);
  if (!group?.__wxElement) return;
  const controls = [...group.querySelectorAll<HTMLInputElement>(`${kind} > input`)];
  if (kind === 'radio') {
    for (const other of controls) if (!element.contains(other)) other.checked = false;
  }
  const chosen = controls.filter((control) => control.checked).map((control) => control.value);
  glassEasel.Event.triggerEvent(
    group.__wxElement,
    'change',
    { value: kind === 'radio' ? chosen[0] : chosen },
    {},
  );
}

function choice(kind: Kind) {
  return ({ element, emit }: Host): OnProperty => {
    const control = document.createElement('input');
    control.type = kind === 'radio' ? 'radio' : 'checkbox';
    if (kind === 'switch') control.setAttribute('role', 'switch');
    element.insertBefore(control, element.firstChild);
    control.addEventListener('change', () => {
      if (kind === 'switch') emit('change', { value: control.checked });
      else tellGroup(kind, element);
    });
    return (name, value) => {
      if (name === 'checked') control.checked = Boolean(value);
      if (name === 'disabled') control.disabled = Boolean(value);
      if (name === 'value') control.value = String(value ?? '');
    };
  };
}

export function defineChoices(): void {
  for (const kind of ['switch', 'checkbox', 'radio'] as const)
    defineComponent(kind, PROPERTIES, choice(kind));
  defineComponent('label', { for: String }, ({ element, on, property }) => {
    on('tap', (touched) => {
      const id = property<string>('for');
      const target = id ? document.getElementById(id) : element;
      const control = target?.querySelector<HTMLInputElement>('input[type=checkbox], input[type=radio]');
      // A tap on the control itself changes it without the label.
      if (control && control !== touched) control.click();
    });
  });
}
