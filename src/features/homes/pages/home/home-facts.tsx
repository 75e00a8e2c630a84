import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Tag } from '../../../../ui/tag';
import { Fact, Words } from '../../../../ui/words';
import type { AreaSource } from '#domain/homes/documents';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import type { HomeFile } from '../../api';
import { sayArea } from '../../../../ui/area';

interface HomeFactsProps {
  home: HomeFile['home'];
  /** Absent for whoever may not correct it. */
  onCorrect?: () => void;
}

/** What the home pays by, and where its area is from. */
export function HomeFacts({ home, onCorrect }: HomeFactsProps) {
  return (
    <Card title={home.label} extra={home.vacant ? <Tag>空置</Tag> : undefined}>
      <Words size="xl" strong>
        {sayArea(home.area)}
      </Words>
      <Words size="s" tone="quiet">
        {`建筑面积，${sourceText(home.areaSource)}`}
      </Words>
      <Fact label="用途">{home.use}</Fact>
      <Fact label="集中供暖">{home.heated ? '已接入' : '没有'}</Fact>
      <Fact label="首次交房">{home.firstHandover ? '是' : '否'}</Fact>
      {onCorrect && (
        <Button kind="plain" onTap={onCorrect}>
          更正面积
        </Button>
      )}
    </Card>
  );
}

function sourceText({ kind, document, at }: AreaSource): string {
  const when = sayInstant(at, serverNow());
  return kind === 'roster' ? `来自名册 ${document}，${when} 导入` : `${when} 按“${document}”更正`;
}
