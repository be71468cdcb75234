/**
 * The list of what somebody has completed on Codewars, by their name there: pages of at most 200, the latest first, one request each and one after the
 * other, until everything that we list is found. Loaded when a person first asks for it (docs/decisions/0017).
 */
import * as v from 'valibot';
import { failed, succeed, type Result } from '../../../core/result.js';
import type { Download } from '../../../ports/download.js';
import type { DoneAnswer, DoneThere } from '../../../ports/doneThere.js';
import type { Memory } from '../../../ports/memory.js';
import { challengeId } from './challenge.js';
import { doneOnCodewars, rememberDone } from './rememberedDone.js';

export interface CompletedListOptions {
  readonly download: () => Promise<Download>;
  /** Where the API answers, without a slash at the end; read at each use. */
  readonly address: () => string;
  readonly memory: Memory;
  /** The ids of the challenges that we list; of the others nothing is kept. */
  readonly listed: () => Promise<ReadonlySet<string>>;
}

/** 2,000 challenges, which few people have. */
const mostPages = 10;
const fullPage = 200;
const limitBytes = 1_000_000;
const hosts = ['www.codewars.com'];

export function completedList(options: CompletedListOptions): DoneThere {
  return { ask: (user, { signal }) => ask(options, user, signal) };
}

async function ask(options: CompletedListOptions, user: string, signal: AbortSignal): Promise<Result<DoneAnswer>> {
  const wanted = await options.listed();
  const found = new Set<string>();
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await askPage(options, { user, page, signal });
    if (!answer.ok) {
      await rememberDone(options.memory, new Set([...doneOnCodewars(options.memory), ...found]));
      return answer;
    }
    for (const id of answer.value.ids) if (wanted.has(id)) found.add(id);
    if (answer.value.isLast || found.size === wanted.size) return keep(options.memory, found, false);
  }
  return keep(options.memory, new Set([...doneOnCodewars(options.memory), ...found]), true);
}

async function keep(memory: Memory, found: ReadonlySet<string>, more: boolean): Promise<Result<DoneAnswer>> {
  await rememberDone(memory, found);
  return succeed({ marked: found.size, more });
}

interface Page {
  readonly ids: readonly string[];
  readonly isLast: boolean;
}

async function askPage(
  { download, address }: CompletedListOptions,
  of: { readonly user: string; readonly page: number; readonly signal: AbortSignal },
): Promise<Result<Page>> {
  if (of.signal.aborted) return failed({ type: 'cancelled' });
  const base = address();
  const { host } = new URL(base);
  const url = `${base}/api/v1/users/${encodeURIComponent(of.user)}/code-challenges/completed?page=${String(of.page)}`;
  const body = await (await download()).get(url, { signal: of.signal, accept: 'application/json', limitBytes, hosts, ownOrigin: base });
  if (!body.ok) return body.problem.type === 'not-found' ? failed({ type: 'name-unknown', host }) : body;
  const read = v.safeParse(Answer, new TextDecoder().decode(body.value));
  if (!read.success) return failed({ type: 'answer-unreadable', host, cause: 'no-list' });
  const { data, totalPages } = read.output;
  const isLast = data.length === 0 || (totalPages === undefined ? data.length < fullPage : of.page + 1 >= totalPages);
  return succeed({ ids: data.flatMap((entry) => (v.is(Entry, entry) ? [entry.id] : [])), isLast });
}

/** Read with patience: an entry that is none is passed over, and the number of pages may be missing. */
const Entry = v.object({ id: challengeId });
const Answer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    totalPages: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), undefined),
    data: v.pipe(v.array(v.unknown()), v.maxLength(1_000)),
  }),
);
