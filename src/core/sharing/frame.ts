/** Several pieces of bytes as one, each with its length before it, so that the reader needs to guess nothing. */

/** More pieces than a mentorship has writers. */
const mostPieces = 256;

export function pack(pieces: readonly Uint8Array[]): Uint8Array {
  const parts = pieces.flatMap((piece) => [lengthOf(piece), piece]);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Undefined where the lengths do not add up to exactly these bytes. */
export function unpack(whole: Uint8Array): readonly Uint8Array[] | undefined {
  const pieces: Uint8Array[] = [];
  let at = 0;
  while (at < whole.length) {
    const length = readLength(whole, at);
    if (length === undefined || length.next + length.value > whole.length || pieces.length === mostPieces) return undefined;
    at = length.next + length.value;
    pieces.push(whole.subarray(length.next, at));
  }
  return pieces;
}

/** Seven bits to a byte, the lowest first; the eighth says that more follow. */
function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let left = length;
  for (; left > 127; left = left >>> 7) bytes.push((left & 127) | 128);
  return Uint8Array.from([...bytes, left]);
}

function readLength(whole: Uint8Array, from: number): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let index = 0; index < 4; index += 1) {
    const byte = whole[from + index];
    if (byte === undefined) return undefined;
    value |= (byte & 127) << (7 * index);
    if (byte < 128) return { value, next: from + index + 1 };
  }
  return undefined;
}
