/**
 * Held against the published types of Live Share's interface (`vsls` 1.0.4753), by the compiler alone: what the product expects is there, and the
 * double is what it says it is. A project of its own, because those types are a `.ts` file to which our compiler options apply.
 */
import type * as vsls from 'vsls/vscode.js';
import type { LiveShareLike } from '../../../src/adapters/pairing/liveShare/liveShareLike.js';
import type { FakeLiveShareApi, FakeLiveShareExports } from '../../doubles/liveShare/fakeLiveShare.js';

type Fits<Part extends Whole, Whole> = Part;
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? true
    : { readonly differs: Exclude<A, B> | Exclude<B, A> }
  : { readonly differs: Exclude<A, B> | Exclude<B, A> };

/** The real interface has everything that the product uses. */
export type ProductExpectsWhatIsThere = Fits<vsls.LiveShare, LiveShareLike>;

/** The double can stand wherever the real interface is asked for, and the product can use it. */
export type DoubleIsLiveShare = Fits<FakeLiveShareApi, vsls.LiveShare>;
export type DoubleServesTheProduct = Fits<FakeLiveShareApi, LiveShareLike>;
export type DoubleIsAskedAlike = Fits<Required<Pick<FakeLiveShareExports, 'getApi'>>, vsls.LiveShareExtension>;

/** The double has exactly the real members; only `authStrategies` is kept from callers that are not allow-listed (D16). */
export const sameMembers: Same<keyof FakeLiveShareApi, Exclude<keyof vsls.LiveShare, 'authStrategies'>> = true;

/** The numbers that stand in our code for the package's enums. */
export const sameNumbers: Same<`${vsls.Role} ${vsls.Access}`, `${0 | 1 | 2} ${0 | 1 | 3 | 255}`> = true;
export const sameRoles: readonly [
  `${vsls.Role.None}`,
  `${vsls.Role.Host}`,
  `${vsls.Role.Guest}`,
  `${vsls.Access.ReadWrite}`,
  `${vsls.Access.Owner}`,
] = ['0', '1', '2', '3', '255'];
