/** Names of exercises for texts that only have the id; read once, the id itself until then. */
import { asLine } from '../../core/untrustedText.js';
import type { ExerciseSource } from '../../ports/exerciseSource.js';

export function exerciseNames(source: ExerciseSource): (exerciseId: string) => string {
  const names = new Map<string, string>();
  let reading: Promise<void> | undefined;
  const read = async () => {
    const listed = await source.list();
    if (listed.ok) for (const { id, name } of listed.value) names.set(id, asLine(name, 80));
  };
  return (exerciseId) => {
    reading ??= read();
    return names.get(exerciseId) ?? inWords(exerciseId);
  };
}

/** "roman-numerals" as "Roman Numerals": what the id says, until the list is read. */
function inWords(exerciseId: string): string {
  return exerciseId
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
