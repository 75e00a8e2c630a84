import { receptions } from '#domain/receptions/contract';
import { serve } from '#platform/serve';
import { announce, callOff, move } from './handlers/announce';
import { list, read } from './handlers/look';

export const main = serve(receptions, { list, read, announce, move, callOff });
