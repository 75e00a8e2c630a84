/**
 * One instance of a function: loads the bundle once, then answers one call at a time over the channel to the
 * emulator. Started with nothing but the platform's variables.
 */
import { createRequire } from 'node:module';
import { shiftDate } from './shifted-date.mjs';

const bundle = process.argv[2];
const replyLimit = Number(process.argv[3]);
let variablesOfLastCall = [];

function tell(message) {
  if (process.connected) process.send(message);
}

let output = '';

/** What was put out since it was told last; in the message of the answer, where that comes at once. */
function takeOutput() {
  const text = output;
  output = '';
  return text;
}

function tellOutput() {
  const text = takeOutput();
  if (text !== '') tell({ kind: 'log', text });
}

/** Output goes over the same channel as the answer, so that a call's last line never comes after its answer. */
function forward(stream) {
  stream.write = (chunk, encoding, done) => {
    if (output === '') setImmediate(tellOutput);
    output += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const finished = typeof encoding === 'function' ? encoding : done;
    if (finished) finished();
    return true;
  };
}

function describe(error) {
  if (error instanceof Error) return error.stack || `${error.name}: ${error.message}`;
  try {
    return JSON.stringify(error) ?? String(error);
  } catch {
    return String(error);
  }
}

function setVariables(variables) {
  for (const name of variablesOfLastCall) delete process.env[name];
  for (const [name, value] of Object.entries(variables)) process.env[name] = value;
  // what the instance itself brought along stays, even when a call repeats it
  variablesOfLastCall = Object.keys(variables).filter((name) => name !== 'TCB_ENV');
}

async function run(main, call) {
  try {
    setVariables(call.variables);
    shiftDate(call.offsetMs);
    const value = await main(call.event, call.context);
    const json = JSON.stringify(value) ?? 'null';
    if (Buffer.byteLength(json) > replyLimit)
      throw new Error(`The reply is larger than ${replyLimit} bytes.`);
    tell({ kind: 'returned', json, text: takeOutput() });
  } catch (error) {
    tell({ kind: 'threw', message: describe(error), text: takeOutput() });
  }
}

// Ctrl-C in the terminal reaches the whole group; the emulator decides when an instance ends
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
// whoever ends the instance in the middle of a call has said why
process.on('exit', tellOutput);
forward(process.stdout);
forward(process.stderr);

try {
  const { main } = createRequire(import.meta.url)(bundle);
  if (typeof main !== 'function') throw new Error('The bundle exports no function "main".');
  process.on('message', (call) => void run(main, call));
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'unloadable', message: describe(error) });
}
