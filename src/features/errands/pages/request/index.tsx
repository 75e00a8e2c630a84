import { itemOf } from '#domain/errands/catalogue';
import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { catalogueLink } from '#domain/errands/links';
import { MOST_OPEN } from '#domain/errands/rules';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones, useCompoundPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { communityPhones } from '../../../../platform/phone';
import { replaceWith, useParams } from '../../../../platform/routes';
import { startSession } from '../../../../platform/session';
import { Button } from '../../../../ui/button';
import { EmptyState, ErrorState, Load, Skeleton } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { type Form, useRead } from '../../api';
import { BindToAsk, SignInToAsk, TooManyOpen } from './cannot-ask';
import { RequestFoot } from './request-foot';
import { deskOf } from './request-for';
import { useRequested } from './request-pages';
import { RequestedState } from './requested-state';
import { RequestScreens } from './request-screens';
import { requestName, useRequestForm } from './use-request-form';
import type { Requested } from '../../api';

definePageConfig({ navigationBarTitleText: '申请代办' });

export default compoundPage(RequestOf);

function RequestOf({ compoundId }: { compoundId: CompoundId }) {
  const { item: code } = useParams('item');
  const [asked, setAsked] = useRequested(requestName(compoundId, code ?? ''));
  const { session, homes } = useHere(compoundId);
  const phones = useCommunityPhones(compoundId);
  const item = itemOf(code ?? '');
  const resident = homes.length > 0;
  const shown = useRead('readForm', item && resident ? { compoundId } : null);
  if (asked) {
    return (
      <Page phones={phones}>
        <RequestedState compoundId={compoundId} asked={asked} />
      </Page>
    );
  }
  if (item && shown.state === 'ready' && canAsk(shown.value)) {
    return <Request compoundId={compoundId} item={item} form={shown.value} onAsked={setAsked} />;
  }
  return (
    <Page phones={phones}>
      {!item ? (
        <NoSuchItem compoundId={compoundId} />
      ) : session.state === 'loading' ? (
        <Skeleton />
      ) : session.state === 'failed' ? (
        <ErrorState message={session.message ?? ''} onRetry={() => void startSession()} />
      ) : session.person === null ? (
        <SignInToAsk />
      ) : !resident ? (
        <BindToAsk compoundId={compoundId} />
      ) : (
        <Load of={shown}>
          {({ open }) =>
            open >= MOST_OPEN ? (
              <TooManyOpen compoundId={compoundId} />
            ) : (
              <BindToAsk compoundId={compoundId} />
            )
          }
        </Load>
      )}
    </Page>
  );
}

const canAsk = ({ homes, open }: Form): boolean =>
  open < MOST_OPEN && homes.some((one) => one.people.length > 0);

interface RequestProps {
  compoundId: CompoundId;
  item: CatalogueItem;
  form: Form;
  onAsked: (asked: Requested) => void;
}

function Request({ compoundId, item, form: known, onAsked }: RequestProps) {
  const phones = useCompoundPhones(compoundId);
  const form = useRequestForm({ compoundId, item, form: known, onAsked });
  return (
    <Page phones={communityPhones(phones)} action={<RequestFoot form={form} />}>
      <RequestScreens
        form={form}
        compoundId={compoundId}
        compoundName={phones?.name ?? ''}
        desk={deskOf(known, form.whom?.building ?? '')}
      />
    </Page>
  );
}

const NoSuchItem = ({ compoundId }: { compoundId: CompoundId }) => (
  <EmptyState
    title="没有这一项代办"
    action={
      <Button kind="plain" onTap={() => replaceWith(catalogueLink(compoundId))}>
        看能办哪些事
      </Button>
    }
  >
    请从代办清单里选一件事。
  </EmptyState>
);
