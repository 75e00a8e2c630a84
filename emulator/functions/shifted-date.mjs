const RealDate = globalThis.Date;
const realNow = RealDate.now.bind(RealDate);
let offsetMs = 0;

/** Moves the time that the function sees by `ms` against real time. */
export function shiftDate(ms) {
  offsetMs = ms;
}

RealDate.now = () => realNow() + offsetMs;

const ShiftedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now()] : args, newTarget),
  // Date() without new ignores its arguments and answers a string
  apply: (target) => new target(target.now()).toString(),
});
RealDate.prototype.constructor = ShiftedDate;
globalThis.Date = ShiftedDate;
