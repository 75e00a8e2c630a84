import { receptions } from '#domain/receptions/contract';
import { refusalText } from '#domain/receptions/texts';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, perform } = nounApi(receptions, refusalText);
