import type { ReactNode } from 'react';
import { applyLink } from '#domain/homes/links';
import type { CompoundId } from '#domain/kernel/ids';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Words } from '../ui/words';
import { HOW_TO_BIND } from './how-to-bind';
import { open } from './routes';

/** The way there. */
export const ApplyButton = ({ compoundId, kind }: { compoundId: CompoundId; kind?: 'plain' }) => (
  <Button kind={kind} onTap={() => open(applyLink(compoundId))}>
    申请绑定房屋
  </Button>
);

/** For who is signed in and has no home in the compound: how she gets one, and (`children`) what for. */
export const BindFirst = ({ compoundId, children }: { compoundId: CompoundId; children: ReactNode }) => (
  <Card title="您在这个小区还没有绑定房屋">
    <Words>
      {HOW_TO_BIND}
      {children}
    </Words>
    <ApplyButton compoundId={compoundId} kind="plain" />
  </Card>
);
