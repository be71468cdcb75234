/** Agreed runs in this person's own memory, as fingerprints: neither folder nor command can be read from them. */
import { createHash } from 'node:crypto';
import { toAgreeTo } from '../../core/exercise/testRunOf.js';
import type { AgreedRuns } from '../../ports/agreedRuns.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { Memory } from '../../ports/memory.js';

const agreedKey = 'agreedRuns';
const preparedKey = 'preparedRuns';
/** The latest ones; for an older one it is asked again. */
const most = 200;

export function agreedRuns(memory: Memory): AgreedRuns {
  const has = (key: string, mark: string): boolean => marksIn(memory.get(key)).includes(mark);
  const add = async (key: string, mark: string): Promise<void> => {
    if (!has(key, mark)) await memory.set(key, [...marksIn(memory.get(key)), mark].slice(-most));
  };
  return {
    isAgreed: (exercise) => toAgreeTo(exercise.provenance).length === 0 || has(agreedKey, markOf(exercise)),
    agree: (exercise) => add(agreedKey, markOf(exercise)),
    isPrepared: (exercise) => exercise.provenance.run?.prepare === undefined || has(preparedKey, preparedMark(exercise)),
    setPrepared: (exercise) => add(preparedKey, preparedMark(exercise)),
  };
}

function markOf({ folder, provenance }: PulledExercise): string {
  return fingerprint([folder, ...toAgreeTo(provenance)]);
}

/** A copy that was got later under the same name is not prepared yet. */
function preparedMark({ folder, provenance }: PulledExercise): string {
  return fingerprint([folder, provenance.pulledAt, ...toAgreeTo(provenance)]);
}

function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function marksIn(remembered: unknown): string[] {
  return Array.isArray(remembered) ? remembered.filter((mark) => typeof mark === 'string') : [];
}
