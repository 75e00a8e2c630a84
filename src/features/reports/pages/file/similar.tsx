import type { CompoundId } from '#domain/kernel/ids';
import { reportLink } from '#domain/reports/links';
import { partOf } from '#domain/reports/places';
import { subjectText } from '#domain/reports/words';
import { replaceWith } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { useDo, useRead } from '../../api';
import { dueWords } from '../../components/promise-words';
import type { FileFormState } from './use-file-form';

/** What neighbours have reported already: joined with one tap instead of being reported once more. */
export function Similar({ compoundId, form }: { compoundId: CompoundId; form: FileFormState }) {
  const { homeId, topic, place } = form.wish;
  const isAsked = topic !== '' && place !== null && partOf(place.part)?.of !== 'home';
  const found = useRead('similar', isAsked ? { compoundId, homeId, topic, part: place.part } : null);
  if (!isAsked || found.state !== 'ready') return null;
  return (
    <>
      {found.value.items.map((one) => (
        <Banner
          key={one.reportId}
          title={`${one.neighbours + 1} 位邻居已经报过：${one.place ?? ''} ${subjectText(one)}`}
          action={<Join compoundId={compoundId} reportId={one.reportId} onJoined={form.clear} />}
        >
          {`${dueWords(one, serverNow())}。点“我也遇到”算您一个，有进展一起告诉您。`}
        </Banner>
      ))}
    </>
  );
}

interface JoinProps {
  compoundId: CompoundId;
  reportId: string;
  /** What was written for a report of one's own is not needed any more. */
  onJoined: () => void;
}

function Join({ compoundId, reportId, onJoined }: JoinProps) {
  const joining = useDo('join');
  const join = async () => {
    if (!(await joining.run({ compoundId, reportId }))) return;
    onJoined();
    replaceWith(reportLink(compoundId, reportId));
  };
  return (
    <Button kind="plain" narrow onTap={() => void join()} busy={joining.busy} reason={joining.message}>
      我也遇到
    </Button>
  );
}
