import type { Danger } from '#domain/errands/danger';
import { emergencyLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../platform/routes';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';

/** What is being typed sounds like danger: the way to the numbers, right there. */
export const DangerBanner = ({ compoundId, danger }: { compoundId: CompoundId; danger: Danger }) => (
  <Banner
    tone="bad"
    title={`您写到了“${danger.word}”`}
    action={
      <Button
        kind="danger"
        icon="phone"
        onTap={() => open(emergencyLink(compoundId, danger.word, danger.kind))}
      >
        看急救电话
      </Button>
    }
  >
    有人有危险，请马上打电话，不要等代办员。
  </Banner>
);
