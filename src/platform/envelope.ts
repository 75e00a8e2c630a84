import { Refused, Unexpected } from './failure';
import { heardServerTime } from './server-clock';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Takes what a function answered apart: its data, or throws what it refused. A reply of any other shape is `Unexpected`. */
export function openEnvelope(reply: unknown): unknown {
  if (!isRecord(reply) || typeof reply.ok !== 'boolean') throw new Unexpected('the reply is no envelope');
  if (typeof reply.now === 'number') heardServerTime(reply.now);
  if (reply.ok) return reply.data;
  const error = reply.error;
  if (!isRecord(error) || typeof error.code !== 'string') throw new Unexpected('the refusal carries no code');
  const params = isRecord(error.params) ? (error.params as Refused['params']) : {};
  throw new Refused(error.code, params, String(error.requestId ?? ''));
}
