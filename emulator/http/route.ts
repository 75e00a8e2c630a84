import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request with its way to answer. `params` are the groups of the route's pattern, percent-decoded. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  params: string[];
}

/** A path pattern (anchored by its author) and what answers each method. */
export interface Route {
  path: RegExp;
  methods: Partial<
    Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'OPTIONS' | 'ANY', (exchange: Exchange) => unknown>
  >;
}
