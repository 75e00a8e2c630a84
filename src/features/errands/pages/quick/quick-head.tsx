import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AskedMost } from '#domain/errands/asked-most';
import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { tappable } from '../../../../ui/a11y';
import { BigChoice } from '../../../../ui/big-choice';
import { iconNamed } from '../../../../ui/icon';
import { useSurroundings } from '../../../../ui/surroundings';
import { IconTile } from '../../../../ui/tile';
import { Words } from '../../../../ui/words';
import { forWhom } from '../../components/request-for';
import type { QuickAsk } from './use-quick-ask';
import './quick-head.scss';
import '../../components/item-icons.scss';

interface QuickHeadProps {
  item: CatalogueItem;
  picture: AskedMost | null;
  ask: QuickAsk;
}

/** What it is, as who taps pictures knows it, and for whom; the choice of that only where there is one. */
export function QuickHead({ item, picture, ask: { whom, people, errors, write } }: QuickHeadProps) {
  const { elder } = useSurroundings();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <View className="errand-quick-head">
        <IconTile icon={iconNamed(picture?.icon ?? 'heart')} />
        <View className="errand-quick-what">
          <Words size="l" strong>
            {elder && picture ? picture.word : item.name}
          </Words>
          {whom && <Words size="s">{`${forWhom(whom)}，${whom.label}`}</Words>}
        </View>
        {whom && people.length > 1 && !choosing && (
          <View
            className="ui-link"
            hoverClass="ui-pressed"
            {...tappable(() => setChoosing(true), { label: '换一位，为别人办' })}
          >
            换一位
          </View>
        )}
      </View>
      {(choosing || (whom === null && people.length > 1)) && (
        <BigChoice
          label="为谁办"
          options={people.map((one) => ({ value: one.key, label: forWhom(one), note: one.label }))}
          value={whom?.key ?? null}
          onChange={(key) => write({ whom: key, consent: null })}
          error={errors.whom}
        />
      )}
    </>
  );
}
