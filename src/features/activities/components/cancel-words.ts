import type { Activity } from '#domain/activities/contract';
import { CANCEL_REASON_TEXT } from '#domain/activities/texts';

/** Why it was called off, with what the organiser added; 其他原因 says nothing where she has said it herself. */
export function cancelWords({ reason, text }: NonNullable<Activity['cancelled']>): string {
  if (reason === 'other' && text !== '') return `原因：${text}`;
  return `原因：${CANCEL_REASON_TEXT[reason]}。${text}`;
}
