import { notices } from '#domain/notices/contract';
import { serve } from '#platform/serve';
import { handlers } from './handlers';

export const main = serve(notices, handlers);
