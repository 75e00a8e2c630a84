import { reports } from '#domain/reports/contract';
import { refusalText } from '#domain/reports/texts';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, useDo, perform } = nounApi(reports, refusalText);
