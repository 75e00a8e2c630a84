import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Words } from '../../../../ui/words';
import '../../components/block.scss';

/** A name with a sentence under it, for what is too long to stand beside its name. */
export function Explain({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className="fee-block">
      <Words size="s" tone="quiet">
        {label}
      </Words>
      <Words>{children}</Words>
    </View>
  );
}
