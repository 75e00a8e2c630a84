import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { spoken } from '../../../ui/a11y';
import { Card } from '../../../ui/card';
import { Words } from '../../../ui/words';
import './record-table.scss';

export interface RecordRow {
  key: string;
  name: ReactNode;
  /** At the right of the name: what the row is about in one figure. */
  main: ReactNode;
  /** Its other columns by name; one that was left empty is left out. */
  cells: { label: string; value: ReactNode | null }[];
}

interface RecordTableProps {
  title: string;
  rows: readonly RecordRow[];
  /** Said where the office disclosed no such table. */
  missing: string;
}

/** A table on a narrow screen: each row a block with its columns named, and still a table for screen readers. */
export function RecordTable({ title, rows, missing }: RecordTableProps) {
  if (rows.length === 0) {
    return (
      <Card title={title}>
        <Words tone="quiet">{missing}</Words>
      </Card>
    );
  }
  return (
    <Card title={title}>
      <View {...spoken({ role: 'table', label: title })}>
        {rows.map((row) => (
          <View key={row.key} className="fee-record" {...spoken({ role: 'row' })}>
            <View className="fee-record-head">
              <View className="fee-record-name" {...spoken({ role: 'rowheader' })}>
                {row.name}
              </View>
              <View className="fee-record-main" {...spoken({ role: 'cell' })}>
                {row.main}
              </View>
            </View>
            {row.cells.map(
              ({ label, value }) =>
                value !== null && (
                  <View key={label} className="fee-record-cell" {...spoken({ role: 'cell' })}>
                    {label}：{value}
                  </View>
                ),
            )}
          </View>
        ))}
      </View>
    </Card>
  );
}
