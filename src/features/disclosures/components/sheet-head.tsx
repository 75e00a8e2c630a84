import { dayOf, sayDay } from '#domain/kernel/time';
import { POSTS, postName } from '#domain/kernel/posts';
import { replaceWith } from '../../../platform/routes';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Words } from '../../../ui/words';
import type { Disclosure } from '../api';

/** Says on an old version that it is one, and leads by `current` to the one in force. */
export function ReplacedBanner({ disclosure, current }: { disclosure: Disclosure; current: string }) {
  if (disclosure.replacedBy === null) return null;
  return (
    <Banner
      tone="warn"
      title={`这是第 ${disclosure.version} 版，已被第 ${disclosure.replacedBy} 版替代`}
      action={
        <Button kind="plain" narrow onTap={() => replaceWith(current)}>
          看现行版本
        </Button>
      }
    >
      旧版留着供您查对，收费按现行版本。
    </Banner>
  );
}

/** Which sheet this is, since when, and who answers for it. */
export function SheetHead({ compound, disclosure }: { compound: string; disclosure: Disclosure }) {
  const { sheet, version, number, publishedAt, author, approver, approverPost } = disclosure;
  return (
    <Card>
      <Words tone="quiet">{compound}</Words>
      <Words size="l" strong>
        {sheet.title}
      </Words>
      <Words size="s" tone="quiet">
        第 {version} 版 · 编号 {number}
        {'\n'}
        {POSTS.feeClerk.name} {author}编写，{approverPost ? `${postName(approverPost)} ` : ''}
        {approver}批准，{sayDay(dayOf(publishedAt))}公示
      </Words>
    </Card>
  );
}
