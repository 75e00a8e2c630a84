import { people } from '#domain/people/contract';
import { refusalText } from '#domain/people/texts';
import { nounApi } from '../../platform/noun-api';

export const { useRead, useList, useDo, perform } = nounApi(people, refusalText);
