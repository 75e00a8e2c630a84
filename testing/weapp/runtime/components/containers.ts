import { defineComponent, type Host, type OnProperty } from './define';

/** Distance from the end (px) at which `scrolltolower` fires unless `lower-threshold` says otherwise. */
const LOWER_THRESHOLD = 50;

const SCROLL_PROPERTIES = {
  scrollY: Boolean,
  scrollX: Boolean,
  scrollTop: null,
  scrollLeft: null,
  scrollIntoView: String,
  lowerThreshold: { type: Number, value: LOWER_THRESHOLD },
};

function scrollView({ element, emit, property }: Host): OnProperty {
  let atEnd = false;
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element;
    emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 });
    const nowAtEnd = scrollHeight - scrollTop - clientHeight <= property<number>('lowerThreshold');
    if (nowAtEnd && !atEnd) emit('scrolltolower', { direction: 'bottom' });
    atEnd = nowAtEnd;
  });
  const apply: Record<string, (value: unknown) => void> = {
    scrollY: (value) => (element.style.overflowY = value ? 'auto' : ''),
    scrollX: (value) => (element.style.overflowX = value ? 'auto' : ''),
    scrollTop: (value) => {
      if (typeof value === 'number') element.scrollTop = value;
    },
    scrollLeft: (value) => {
      if (typeof value === 'number') element.scrollLeft = value;
    },
    scrollIntoView: (id) => {
      if (id) setTimeout(() => element.querySelector(`#${CSS.escape(String(id))}`)?.scrollIntoView());
    },
  };
  return (name, value) => apply[name]?.(value);
}

function swiper({ element }: Host): OnProperty {
  return (name, value) => {
    if (name !== 'current') return;
    [...element.querySelectorAll<HTMLElement>('swiper-item')].forEach((item, index) => {
      item.hidden = index !== (Number(value) || 0);
    });
  };
}

type FieldHost = Element & { __wxElement?: { data: { name?: string } } };

/** `{name: value}` of the named fields inside a form. */
function formValues(form: Element): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const host of form.querySelectorAll<FieldHost>('wx-input, wx-textarea, switch')) {
    const name = host.__wxElement?.data.name;
    const control = host.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!name || !control) continue;
    values[name] = control.type === 'checkbox' ? (control as HTMLInputElement).checked : control.value;
  }
  return values;
}

export function defineContainers(): void {
  defineComponent('scroll-view', SCROLL_PROPERTIES, scrollView);
  defineComponent('swiper', { current: Number }, swiper);
  defineComponent('form', { reportSubmit: Boolean }, ({ element, on, emit }) => {
    on('formsubmit', () => emit('submit', { value: formValues(element) }));
    on('formreset', () => emit('reset', {}));
  });
}
