import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { Words } from '../../../ui/words';
import type { For } from './request-for';
import './point.scss';

interface WhoSeesProps {
  whom: For;
  item: CatalogueItem;
  /** Who answers: 网格员赵敏 or 社区. */
  desk: string;
}

/** Who sees which part of a request: what is consented to, wherever it is asked for. A change of it is a new version of the terms. */
export function WhoSees({ whom, item, desk }: WhoSeesProps) {
  const who = whom.self ? '您' : whom.name;
  return (
    <>
      <Point who={desk === '社区' ? '社区' : `${desk}和社区`}>
        看到申请的全部内容、照片，{who}的姓名、年龄、地址{whom.self ? '' : '，和您的姓名'}。
      </Point>
      {item.route === 'committee' ? (
        <Point who="办这件事的社区干部或网格员">也会看到这些。这件事不交给别的代办员。</Point>
      ) : (
        <Point who="接下这件事的代办员">
          接下以后，也会看到这些。接下以前只知道哪一栋楼和您写的事，不知道是谁、哪一户。
        </Point>
      )}
      {whom.relation !== 'tenant' && <Point who="登记在这套房的家人和照护人">看到申请和办理经过。</Point>}
      <Point who="电话号码">只在要联系时才会显示，谁在什么时候看过都有记录。</Point>
      <Point who="别的住户">看不到。</Point>
      <Words size="s" tone="quiet">
        照片通过安全检查后别人才能看到。办完以后，申请和经过会留下备查，目前不会自动删除。
      </Words>
    </>
  );
}

function Point({ who, children }: { who: string; children: ReactNode }) {
  return (
    <View className="errand-point">
      <Words strong>{who}</Words>
      <Words>{children}</Words>
    </View>
  );
}
