import { careLink } from '#domain/caregivers/links';
import { MOST_OPEN } from '#domain/errands/rules';
import { errandsLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { ApplyButton } from '../../../platform/bind-first';
import { HOW_TO_BIND } from '../../../platform/how-to-bind';
import { open } from '../../../platform/routes';
import { goSignIn } from '../../../platform/sign-in-way';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/load';

/** For a visitor: whom help is for must be known before anybody comes to the door. */
export const SignInToAsk = () => (
  <EmptyState icon="person" title="登录后就能申请" action={<Button onTap={goSignIn}>去登录</Button>}>
    代办员要上门，所以要先知道您是谁、住哪里。不方便登录，可以在工作日 8:00–18:00
    打下面的电话，社区、网格员或物业收费员会替您登记，把编号念给您。
  </EmptyState>
);

/** For who has no home here: how she gets one, or comes to look after somebody who has. */
export const BindToAsk = ({ compoundId }: { compoundId: CompoundId }) => (
  <EmptyState
    icon="home"
    title="还没有绑定房屋"
    action={
      <>
        <ApplyButton compoundId={compoundId} />
        <Button kind="plain" onTap={() => open(careLink(compoundId))}>
          老人住在这里
        </Button>
      </>
    }
  >
    {HOW_TO_BIND}绑定后回到这里就能申请。您不住在这里，要替老人申请，请点“老人住在这里”。
  </EmptyState>
);

/** So many are open that another one would wait behind them. */
export const TooManyOpen = ({ compoundId }: { compoundId: CompoundId }) => (
  <EmptyState
    icon="clock"
    title={`您已有 ${MOST_OPEN} 件代办在办`}
    action={<Button onTap={() => open(errandsLink(compoundId, 'mine'))}>看办到哪一步</Button>}
  >
    办好一件，就能再申请一件。确实急，请打下面的社区电话。
  </EmptyState>
);
