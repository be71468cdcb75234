/**
 * At least 48 hours' notice before a session is moved or cancelled, so that both can rearrange (programme guide, "Conduct"). The rule says
 * hours, so instants are counted: across a change of the clocks "48 hours" is not "two days at the same time". Never blocks anything.
 */
export interface Notice {
  /** Until when the session is free to move, in milliseconds since 1970. */
  readonly freeUntil: number;
  readonly isFree: boolean;
  /** Whole hours left until the session, never negative. */
  readonly hoursLeft: number;
}

export function noticeFor(startMs: number, now: number, noticeHours: number): Notice {
  const freeUntil = startMs - noticeHours * 3_600_000;
  return { freeUntil, isFree: now <= freeUntil, hoursLeft: Math.max(0, Math.floor((startMs - now) / 3_600_000)) };
}
