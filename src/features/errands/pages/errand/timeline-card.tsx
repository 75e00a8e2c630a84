import { View } from '@tarojs/components';
import { stateText } from '#domain/errands/texts';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import { Card } from '../../../../ui/card';
import { unbroken } from '../../../../ui/unbroken';
import { Steps, type Step } from '../../../../ui/steps';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import type { Errand } from '../../api';
import { HeldReview } from './held-review';
import type { Stepping } from '../../components/use-step';
import './timeline-card.scss';

type Entry = Errand['timeline'][number];

/** What the clock says of a time that ran out. */
const LATE: readonly Entry['kind'][] = [
  'unverified',
  'unanswered',
  'unassigned',
  'unchecked',
  'late',
  'climbed',
];

function stepOf(entry: Entry, viewer: Errand['viewer'], stepping: Stepping): Step {
  const reviews = entry.held && viewer === 'desk' && !entry.mine;
  return {
    title: <Words className="case-sentence">{entry.text}</Words>,
    note: (
      <>
        <View>{unbroken(sayInstant(entry.at, serverNow()))}</View>
        {entry.internal && <Tag>内部备注，家属看不到</Tag>}
        {reviews && <HeldReview what={{ kind: 'entry', index: entry.index }} stepping={stepping} />}
      </>
    ),
    state: LATE.includes(entry.kind) ? 'bad' : 'done',
  };
}

/** Who did what and when, in sentences, from the request to where it stands now. */
export function TimelineCard({ errand, stepping }: { errand: Errand; stepping: Stepping }) {
  const { timeline, state, viewer, byStaff } = errand;
  const steps = timeline.map((entry) => stepOf(entry, viewer, stepping));
  const now: Step[] = state === 'closed' ? [] : [{ title: stateText(viewer, state, byStaff), state: 'now' }];
  return (
    <Card title="经过">
      <Steps steps={[...steps, ...now]} />
    </Card>
  );
}
