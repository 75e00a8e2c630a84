import { BigChoice } from '../../../ui/big-choice';
import { Card } from '../../../ui/card';
import { CellGroup } from '../../../ui/cell';
import { CheckRow } from '../../../ui/check-row';
import { Words } from '../../../ui/words';
import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { doerTitle } from '#domain/errands/words';
import type { Consent } from '../api';
import type { For } from './request-for';
import './own-will.scss';

const ELDER: readonly { value: Consent; label: string; note: string }[] = [
  { value: 'agreed', label: '本人同意', note: '问过了，本人愿意请人办' },
  {
    value: 'asking',
    label: '正在问本人',
    note: '还没问到。您问到了在这里说一声，网格员也会打电话问；问清以前不安排人上门',
  },
  {
    value: 'cannotSay',
    label: '本人说不清楚',
    note: '例如生病不能表达。社区干部会先核实，核实以前不安排人上门',
  },
];

interface OwnWillProps {
  whom: For;
  value: Consent | null;
  onChange: (consent: Consent) => void;
  error: string | null;
}

/** Of whom it is asked for by somebody else: whether she knows of it and wants it. */
export function OwnWill({ whom, value, onChange, error }: OwnWillProps) {
  return (
    <Card>
      <BigChoice
        label={`${whom.name}本人知道并同意吗？`}
        options={ELDER}
        value={value}
        onChange={onChange}
        error={error}
      />
    </Card>
  );
}

interface PapersSeenProps {
  item: CatalogueItem;
  value: boolean;
  onChange: (given: boolean) => void;
  missing: boolean;
}

/** Papers with personal data are consented to apart. */
export function PapersSeen({ item, value, onChange, missing }: PapersSeenProps) {
  return (
    <>
      <CellGroup>
        <CheckRow
          title={`同意${doerTitle(item.route === 'committee')}看这些材料`}
          note={item.materials.join('、')}
          checked={value}
          onChange={onChange}
          words={{ on: '同意', off: '未选' }}
        />
      </CellGroup>
      {missing && (
        <Words tone="bad" size="s" className="errand-under">
          办这件事离不开这些材料。同意请勾选；不同意，请打社区电话问别的办法。
        </Words>
      )}
    </>
  );
}
