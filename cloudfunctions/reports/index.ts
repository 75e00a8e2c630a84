import { reports } from '#domain/reports/contract';
import { serve } from '#platform/serve';
import { assign, readDoers } from './handlers/assign';
import { file } from './handlers/file';
import { join, similar } from './handlers/join';
import { list, read } from './handlers/look';
import { respond, withdraw } from './handlers/respond';
import { accept, finish, note, pause, resume } from './handlers/work';

export const main = serve(reports, {
  ...{
    file,
    similar,
    join,
    list,
    read,
    accept,
    readDoers,
    assign,
    note,
    pause,
    resume,
    finish,
    respond,
    withdraw,
  },
});
