import { grid } from '#domain/grid/contract';
import { refusalText } from '#domain/grid/texts';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, perform } = nounApi(grid, refusalText);
