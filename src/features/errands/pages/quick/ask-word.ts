import type { CatalogueItem } from '#domain/errands/catalogue-item';

/** What the button says: somebody comes, or does it elsewhere. */
export const askWord = ({ route }: Pick<CatalogueItem, 'route'>): string =>
  route === 'visit' || route === 'accompany' ? '请人来' : '请人办';
