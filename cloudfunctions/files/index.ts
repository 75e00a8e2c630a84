import { files } from '#domain/files/contract';
import { serve } from '#platform/serve';
import { handlers } from './handlers';
import { settlePicture } from './settle-picture';

export const main = serve(files, handlers, { wxa_media_check: settlePicture });
