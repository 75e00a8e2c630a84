import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { errandLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Words } from '../../../../ui/words';
import { promised } from '../../components/promised';
import { askWord } from './ask-word';
import type { QuickAsk } from './use-quick-ask';
import './quick-foot.scss';

interface QuickFootProps {
  compoundId: CompoundId;
  item: CatalogueItem;
  ask: QuickAsk;
  /** Who answers: 网格员赵敏 or 社区. */
  desk: string;
}

/** Sends it, and says what is promised with that. */
export function QuickFoot({ compoundId, item, ask, desk }: QuickFootProps) {
  const { whom, consent, sameAs } = ask;
  return (
    <>
      {sameAs && (
        <Button kind="plain" onTap={() => open(errandLink(compoundId, sameAs))}>
          看那一件
        </Button>
      )}
      <Button onTap={ask.submit} busy={ask.busy} reason={ask.reason}>
        {askWord(item)}
      </Button>
      {whom && consent && (
        <Words size="s" className="errand-quick-promise">
          {promised({ consent, urgent: false, name: whom.name, desk }, serverNow())}
        </Words>
      )}
    </>
  );
}
