import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/load';
import { Refused } from './failure';
import { open, TAB } from './routes';
import type { Query } from './use-query';

/** Refused only because nobody has signed in. */
export const isSignedOut = (query: Query<unknown>): boolean =>
  query.state === 'failed' && query.error instanceof Refused && query.error.code === 'NOT_SIGNED_IN';

/** The link alone shows nothing: `children` say who may read the page. */
export const SignInFirst = ({ children }: { children: ReactNode }) => (
  <EmptyState icon="person" title="登录后才能看" action={<Button onTap={() => open(TAB.me)}>去登录</Button>}>
    {children}
  </EmptyState>
);
