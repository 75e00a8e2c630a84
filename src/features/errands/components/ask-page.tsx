import type { ComponentType } from 'react';
import { itemOf } from '#domain/errands/catalogue';
import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { catalogueLink } from '#domain/errands/links';
import { MOST_OPEN } from '#domain/errands/rules';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../platform/compound-phones';
import { compoundPage } from '../../../platform/compound-screen';
import { useHere } from '../../../platform/here';
import { replaceWith, useParams } from '../../../platform/routes';
import { startSession } from '../../../platform/session';
import { Button } from '../../../ui/button';
import { EmptyState, ErrorState, Load, Skeleton } from '../../../ui/load';
import { Page } from '../../../ui/page';
import { type Form, type Requested, useRead } from '../api';
import { BindToAsk, SignInToAsk, TooManyOpen } from './cannot-ask';
import { requestName, useRequested } from './requested';
import { RequestedState } from './requested-state';

export interface AskProps {
  compoundId: CompoundId;
  item: CatalogueItem;
  form: Form;
  onAsked: (asked: Requested) => void;
}

/** A page on which one item of the catalogue is asked for: `Ask` by who may, then what was promised; else why not. */
export const askPage = (Ask: ComponentType<AskProps>) =>
  compoundPage(function AskOf({ compoundId }: { compoundId: CompoundId }) {
    const { item: code } = useParams('item');
    const [asked, setAsked] = useRequested(requestName(compoundId, code ?? ''));
    const { homes } = useHere(compoundId);
    const phones = useCommunityPhones(compoundId);
    const item = itemOf(code ?? '');
    const shown = useRead('readForm', item && homes.length > 0 ? { compoundId } : null);
    if (asked) {
      return (
        <Page phones={phones}>
          <RequestedState compoundId={compoundId} asked={asked} />
        </Page>
      );
    }
    if (item && shown.state === 'ready' && canAsk(shown.value)) {
      return <Ask compoundId={compoundId} item={item} form={shown.value} onAsked={setAsked} />;
    }
    return (
      <Page phones={phones}>
        {item ? <CannotAsk compoundId={compoundId} shown={shown} /> : <NoSuchItem compoundId={compoundId} />}
      </Page>
    );
  });

const canAsk = ({ homes, open }: Form): boolean =>
  open < MOST_OPEN && homes.some((one) => one.people.length > 0);

/** Why this reader cannot ask for anything, or not yet. */
function CannotAsk({
  compoundId,
  shown,
}: {
  compoundId: CompoundId;
  shown: ReturnType<typeof useRead<'readForm'>>;
}) {
  const { session, homes } = useHere(compoundId);
  if (session.state === 'loading') return <Skeleton />;
  if (session.state === 'failed') {
    return <ErrorState message={session.message ?? ''} onRetry={() => void startSession()} />;
  }
  if (session.person === null) return <SignInToAsk />;
  if (homes.length === 0) return <BindToAsk compoundId={compoundId} />;
  return (
    <Load of={shown}>
      {({ open }) =>
        open >= MOST_OPEN ? <TooManyOpen compoundId={compoundId} /> : <BindToAsk compoundId={compoundId} />
      }
    </Load>
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
