import { serverNow } from '../../../platform/server-clock';
import { Tag } from '../../../ui/tag';
import type { ErrandHead } from '../api';
import { lateNow } from './due-words';
import './errand-marks.scss';

type Marked = Pick<ErrandHead, 'state' | 'answerBy' | 'dueAt' | 'late' | 'urgent'>;

/** What must be seen at a glance: that it is urgent, that it is late or once was. Words and drawing, not colour alone. */
export function ErrandMarks({ errand }: { errand: Marked }) {
  const late = lateNow(errand, serverNow());
  return (
    <>
      {errand.urgent && errand.state !== 'closed' && <Tag tone="warn">急办</Tag>}
      {(late || errand.late) && (
        <Tag tone="bad" icon="alert">
          {late ? '已超时' : '曾超时'}
        </Tag>
      )}
    </>
  );
}
