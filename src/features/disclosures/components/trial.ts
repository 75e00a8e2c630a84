import { store } from '../../../platform/store';

/** The area that a reader without a home has typed, for as long as the app is open: sheet and line use the same. */
const trial = store<{ area: string | null }>({ area: null });

export const useTrialArea = (): string | null => trial.use().area;
export const tryArea = (area: string): void => trial.change({ area });
