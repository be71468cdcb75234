/** A window that gets one exercise after the other until it is killed; says when it begins. */
import { exerciseFolder } from '../../src/adapters/workspace/exerciseFolder.js';
import { planPull } from '../../src/core/exercise/pullPlan.js';
import { anExercise } from './exercise.js';
import { aClock, freshIds } from './given.js';

const [, , base = ''] = process.argv;
const exercises = exerciseFolder({ clock: aClock(Date.now()), ids: freshIds });
const many = Array.from({ length: 400 }, (_, index) => ({ path: `src/${index % 19}/${index}.txt`, text: 'x'.repeat(5_000) }));
const { files } = anExercise();

process.send?.('begun');
for (;;) {
  const names = await exercises.namesTaken(base);
  const plan = planPull({ ...anExercise(), files: [...files, ...many] }, names.ok ? names.value : [], Date.now());
  if (plan.ok) await exercises.write(base, plan.value);
}
