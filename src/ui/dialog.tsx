import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { scrolled, spoken, tappable } from './a11y';
import { Button } from './button';
import { Icon } from './icon';
import { unbroken } from './unbroken';

interface DialogProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  confirm: string;
  cancel?: string;
  onConfirm: () => void;
  onCancel: () => void;
  busy?: boolean;
  disabled?: boolean;
  danger?: boolean;
  /** Why the last try was refused; the dialog stays open. */
  reason?: string | null;
}

/** A question that must be answered before going on. Stands inside the page, so that it has the page's sizes and colours. */
export function Dialog(props: DialogProps) {
  const {
    open,
    title,
    children,
    confirm,
    cancel = '取消',
    onConfirm,
    onCancel,
    busy,
    disabled,
    danger,
    reason,
  } = props;
  if (!open) return null;
  return (
    <View className="ui-veil ui-veil-middle" catchMove>
      <View className="ui-dialog" {...spoken({ role: 'dialog', label: title })}>
        <View className="ui-dialog-title">{unbroken(title)}</View>
        {children && <View className="ui-dialog-body">{unbroken(children)}</View>}
        <Button
          kind={danger ? 'danger' : 'primary'}
          onTap={onConfirm}
          busy={busy}
          disabled={disabled}
          reason={reason}
        >
          {confirm}
        </Button>
        <Button kind="plain" onTap={onCancel} disabled={busy}>
          {cancel}
        </Button>
      </View>
    </View>
  );
}

interface SheetProps {
  open: boolean;
  title: string;
  children: ReactNode;
  onClose: () => void;
  /** Its button, always in sight at the foot. */
  action?: ReactNode;
}

/** A half screen from below for something that belongs to the page behind it. */
export function Sheet({ open, title, children, onClose, action }: SheetProps) {
  if (!open) return null;
  return (
    <View className="ui-veil ui-veil-foot">
      <View className="ui-veil-rest" onClick={onClose} {...spoken({ hidden: true })} />
      <View className="ui-sheet" {...spoken({ role: 'dialog', label: title })}>
        <View className="ui-sheet-head">
          <View className="ui-sheet-title">{title}</View>
          <View className="ui-sheet-close" hoverClass="ui-pressed" {...tappable(onClose, { label: '关闭' })}>
            <Icon name="cross" />
          </View>
        </View>
        <View className="ui-sheet-body" {...scrolled()}>
          {children}
        </View>
        {action && <View className="ui-sheet-foot">{action}</View>}
      </View>
    </View>
  );
}
