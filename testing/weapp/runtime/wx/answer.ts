import { acrossThreads, harness, recordError } from '../harness';

/** The options every asynchronous `wx` function takes. */
export interface ApiOptions {
  success?(result: unknown): void;
  fail?(error: unknown): void;
  complete?(result: unknown): void;
}

/** A failure as WeChat reports it: `errMsg` begins with the name of the function. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message);
  }
}

function failure(name: string, error: unknown): object {
  const { message, errCode } = error as Partial<ApiFailure>;
  return {
    errMsg: `${name}:fail ${message ?? String(error)}`,
    ...(errCode === undefined ? {} : { errCode }),
  };
}

function callBack(name: string, ...callbacks: (() => void)[]): void {
  try {
    for (const callback of callbacks) callback();
  } catch (error) {
    recordError(error, `callback of ${name}`);
  }
}

/** Answers as WeChat: through the callbacks if there is one, else as a promise. */
export function answer(
  name: string,
  options: ApiOptions,
  result: Promise<object | void>,
): Promise<object> | undefined {
  const settled = result.then(
    (value) => ({ errMsg: `${name}:ok`, ...value }),
    (error: unknown) => Promise.reject(failure(name, error)),
  );
  if (!options.success && !options.fail && !options.complete) return settled;
  settled.then(
    (value) =>
      callBack(
        name,
        () => options.success?.(value),
        () => options.complete?.(value),
      ),
    (error: unknown) =>
      callBack(
        name,
        () => options.fail?.(error),
        () => options.complete?.(error),
      ),
  );
  return undefined;
}

/** Makes an asynchronous `wx` function out of what it does; every call is written down. */
export function asApi<Options extends ApiOptions>(
  name: string,
  run: (options: Options) => object | void | Promise<object | void>,
): (options?: Options) => Promise<object> | undefined {
  return (given) => {
    const options = given ?? ({} as Options);
    harness.calls.push({ name, about: acrossThreads(options) });
    // `run` starts at once, as in WeChat: whether a call stands inside a tap is decided by its moment.
    let result: Promise<object | void>;
    try {
      result = Promise.resolve(run(options));
    } catch (error) {
      result = Promise.reject(error as Error);
    }
    return answer(name, options, result);
  };
}
