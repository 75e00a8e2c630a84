import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { Bar } from './bar';
import { Icon } from './icon';
import { unbroken } from './unbroken';

const STATE = {
  done: { dot: 'ui-step-dot ui-step-dot-done', said: '已完成' },
  now: { dot: 'ui-step-dot ui-step-dot-now', said: '进行中' },
  next: { dot: 'ui-step-dot ui-step-dot-next', said: '未开始' },
  bad: { dot: 'ui-step-dot ui-step-dot-bad', said: '有问题' },
} as const;

export interface Step {
  title: ReactNode;
  note?: ReactNode;
  /** A second line that is read as content, e.g. what was said. */
  body?: ReactNode;
  state: keyof typeof STATE;
}

/** What has happened and what comes next, from top to bottom. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="ui-steps" {...spoken({ role: 'list' })}>
      {steps.map((step, index) => (
        <View key={index} className="ui-step" {...spoken({ role: 'listitem' })}>
          <View className="ui-step-rail">
            <View
              className={STATE[step.state].dot}
              {...spoken({ role: 'img', label: STATE[step.state].said })}
            >
              {step.state === 'done' && <Icon name="check" />}
              {step.state === 'bad' && <Icon name="alert" />}
            </View>
            {index < steps.length - 1 && <View className="ui-step-line" />}
          </View>
          <View className="ui-step-main">
            <View className="ui-step-title">{unbroken(step.title)}</View>
            {step.note && <View className="ui-cell-note">{unbroken(step.note)}</View>}
            {step.body && <View className="ui-step-body">{unbroken(step.body)}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}

interface ProgressProps {
  done: number;
  total: number;
  /** What is being counted, e.g. 已导入 200 / 618 户. */
  children: ReactNode;
}

/** How far something is, in words and as a bar. */
export function Progress({ done, total, children }: ProgressProps) {
  return (
    <View className="ui-progress">
      <View className="ui-progress-words" {...spoken({ role: 'status' })}>
        {unbroken(children)}
      </View>
      <Bar done={done} total={total} />
    </View>
  );
}
