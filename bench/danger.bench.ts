import { dangerIn } from '#domain/errands/danger';
import { EMERGENCIES } from '#testing/danger/emergencies';
import { HARMLESS } from '#testing/danger/harmless';
import { report } from './report';

/** Of the two lists of sentences: emergencies taken for errands, and harmless ones stopped (one tap goes on). */
const emergencies = Object.values(EMERGENCIES).flat();
report('danger_sentences', emergencies.length + HARMLESS.length, 'sentences');
report('danger_missed', emergencies.filter((one) => dangerIn(one) === null).length, 'sentences');
report('danger_false', HARMLESS.filter((one) => dangerIn(one) !== null).length, 'sentences');
