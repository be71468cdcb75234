/**
 * The one log. Lines hold ids, types and codes; never names, addresses, links, notes, paths or tokens.
 * error = our bug, warn = a person may notice, info = one line per action and its outcome, debug = the rest.
 */
export interface Log {
  error(line: string): void;
  warn(line: string): void;
  info(line: string): void;
  debug(line: string): void;
}
