import { people } from '#domain/people/contract';
import { serve } from '#platform/serve';
import { handlers } from './handlers';

export const main = serve(people, handlers);
