import { parties } from '#domain/parties/contract';
import { refusalText } from '#domain/parties/texts';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, useDo, perform } = nounApi(parties, refusalText);
