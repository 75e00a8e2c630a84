import { activities } from '#domain/activities/contract';
import { refusalText } from '#domain/activities/texts';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, useDo, perform } = nounApi(activities, refusalText);
