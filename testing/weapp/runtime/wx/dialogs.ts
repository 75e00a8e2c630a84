import { openSheet } from '../sheet';
import { asApi, type ApiOptions } from './answer';

/** How long a toast stays unless `duration` says otherwise (ms). */
const TOAST_MS = 1500;

type ToastOptions = ApiOptions & { title: string; duration?: number; mask?: boolean };

type ModalOptions = ApiOptions & {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  confirmText?: string;
  editable?: boolean;
  placeholderText?: string;
};

let toastTimer: ReturnType<typeof setTimeout> | undefined;

function setToast(text: string, mask = false): void {
  clearTimeout(toastTimer);
  const toast = document.getElementById('toast')!;
  toast.textContent = text;
  toast.classList.toggle('mask', mask);
}

async function showModal(options: ModalOptions) {
  const field = document.createElement('input');
  field.placeholder = options.placeholderText ?? '';
  if (options.editable) field.value = options.content ?? '';
  const confirmText = options.confirmText ?? '确定';
  const buttons = options.showCancel === false ? [confirmText] : [options.cancelText ?? '取消', confirmText];
  const { button } = await openSheet({
    title: options.title,
    text: options.editable ? undefined : options.content,
    content: options.editable ? field : undefined,
    buttons,
  });
  const confirm = button === buttons.length - 1;
  return { confirm, cancel: !confirm, content: options.editable ? field.value : null };
}

async function showActionSheet({ itemList }: ApiOptions & { itemList: string[] }) {
  const { option } = await openSheet({ options: itemList, buttons: ['取消'] });
  if (option === undefined) throw new Error('cancel');
  return { tapIndex: option };
}

export const dialogs = {
  showToast: asApi<ToastOptions>('showToast', ({ title, duration, mask }) => {
    setToast(title, mask);
    toastTimer = setTimeout(setToast, duration ?? TOAST_MS, '');
  }),
  hideToast: asApi('hideToast', () => setToast('')),
  showLoading: asApi<ToastOptions>('showLoading', ({ title, mask }) => setToast(title || '加载中', mask)),
  hideLoading: asApi('hideLoading', () => setToast('')),
  showModal: asApi('showModal', showModal),
  showActionSheet: asApi('showActionSheet', showActionSheet),
};
