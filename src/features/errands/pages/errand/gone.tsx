import { errandsLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../../platform/here';
import { open, replaceWith, TAB } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/load';

interface GoneProps {
  compoundId: CompoundId;
  /** The reader has just been told why. */
  told: boolean;
}

/** The reader has nothing to do with the errand, or no longer: a proxy after she gave it back, or was not the first. */
export function Gone({ compoundId, told }: GoneProps) {
  const { posts, may } = useHere(compoundId);
  const proxy = may('claimErrands');
  if (!proxy && may('assignErrands')) {
    return (
      <EmptyState
        title="没有找到这件代办"
        action={<Button onTap={() => replaceWith(errandsLink(compoundId, 'desk'))}>看代办受理台</Button>}
      >
        {posts.includes('gridWorker')
          ? '网格员只能看自己管的楼栋的代办。'
          : '可能链接不全，或者不是这个小区的代办。'}
      </EmptyState>
    );
  }
  return proxy ? (
    <EmptyState
      title="这件代办现在不归您办"
      action={
        <>
          <Button onTap={() => replaceWith(errandsLink(compoundId, 'proxy'))}>看我的任务</Button>
          <Button kind="plain" onTap={() => replaceWith(errandsLink(compoundId, 'claimable'))}>
            看可以接的代办
          </Button>
        </>
      }
    >
      {told ? null : '可能别的代办员接下了，或者网格员收回了。'}
    </EmptyState>
  ) : (
    <EmptyState
      title="没有找到这件代办"
      action={
        <Button kind="plain" onTap={() => open(TAB.home)}>
          去首页
        </Button>
      }
    >
      只有申请的家庭、社区、网格员和办这件事的人能看。请核对是不是用申请时的手机号登录的。
    </EmptyState>
  );
}
