import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Cell, CellGroup } from './cell';
import { Words } from './words';

/** Where in a workbook something is wrong: `cell` is null where it is the sheet as a whole, `sheet` empty for the file. */
export interface FaultPlace {
  sheet: string;
  cell: string | null;
}

interface FaultListProps<F extends FaultPlace> {
  title: string;
  faults: readonly F[];
  /** What is wrong and what to do about it. */
  say: (fault: F) => string;
  tone?: 'bad' | 'warn';
  foot?: ReactNode;
  /** Below the sentence, e.g. a tick. */
  extra?: (fault: F) => ReactNode;
}

/** What is wrong in a workbook, each at the address people find it by in Excel. */
export function FaultList<F extends FaultPlace>({
  title,
  faults,
  say,
  tone = 'bad',
  foot,
  extra,
}: FaultListProps<F>) {
  return (
    <CellGroup title={title} foot={foot}>
      {faults.map((fault, index) => (
        <Cell
          key={index}
          title={
            <View>
              <Words inline size="l" strong tone={tone}>
                {fault.cell ?? (fault.sheet ? '整张表' : '整个文件')}
              </Words>
              {fault.sheet && <Words inline size="s" tone="quiet">{` · 工作表“${fault.sheet}”`}</Words>}
              <Words>{say(fault)}</Words>
              {extra?.(fault)}
            </View>
          }
        />
      ))}
    </CellGroup>
  );
}
