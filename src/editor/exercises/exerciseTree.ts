/** The tree of exercises: what is picked for the next session, then every source's list. Asks nothing of the network by itself. */
import * as vscode from 'vscode';
import type { ExerciseSummary } from '../../core/exercise/exercise.js';
import { languageName } from '../../core/exercise/languageKey.js';
import { filtered, isFiltering, readFilter, type ExerciseFilter } from '../../core/exercise/filter.js';
import { liveSession, nextSession } from '../../core/mentorship/mentorship.js';
import { startOf, type Session } from '../../core/mentorship/session.js';
import { usableZone } from '../../core/schedule/zones.js';
import type { Problem } from '../../core/problem.js';
import { asLine, UntrustedText } from '../../core/untrustedText.js';
import type { ExerciseShelf } from '../../ports/exerciseSource.js';
import type { Disposable } from '../../ports/disposable.js';
import type { App } from '../app.js';
import { whatIsOpen } from '../whatIsOpen.js';
import { daysBetween } from '../sidebar/present/countdown.js';
import { firstSource, sourceName } from './sourceNames.js';
import { filterInWords, filterKey } from './exerciseFilter.js';
import { shortEnd, wholeEnd } from './runTexts.js';

export type Node =
  | { readonly group: 'picked'; readonly session: Session }
  | { readonly group: 'source'; readonly source: string; readonly shelf?: ExerciseShelf | undefined }
  | { readonly exerciseId: string; readonly summary: ExerciseSummary; readonly language?: string }
  | { readonly trouble: true }
  | { readonly shelf: ExerciseShelf; readonly row: 'waits' | 'faults' }
  | { readonly shelf: ExerciseShelf; readonly row: 'problem'; readonly problem: Problem }
  | { readonly showing: ExerciseFilter; readonly nothing: boolean }
  | { readonly more: number; readonly source: string };

/** As many rows as anybody reads through; who looks for one of very many searches. */
const mostRows = 25;

const kindIcons = { kata: 'target', koan: 'lightbulb', challenge: 'flame' } as const;

export class ExerciseTree implements vscode.TreeDataProvider<Node>, Disposable {
  readonly #app: App;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #listening: Disposable;

  constructor(app: App) {
    this.#app = app;
    const listening = [
      app.mentorships.onDidChange(() => {
        this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('mentorship.exercises')) this.refresh();
      }),
    ];
    this.#listening = vscode.Disposable.from(...listening);
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const listed = await this.#app.exercises.list();
    if (!listed.ok) return node === undefined ? [{ trouble: true }] : [];
    const filter = readFilter(this.#app.windowMemory.get(filterKey));
    const shown = filtered(listed.value, filter, whatIsOpen(this.#app)?.mentorship);
    if (node === undefined) return this.#top(filter, listed.value, shown);
    if (!('group' in node)) return [];
    if (node.group === 'source') return [...shelfRows(node.shelf), ...rowsOf(node.source, shown)];
    const { exercise } = node.session;
    return listed.value
      .filter(({ id }) => id === exercise?.exerciseId)
      .map((summary) => ({ exerciseId: summary.id, summary, ...(exercise && { language: exercise.language }) }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('trouble' in node) return this.#trouble();
    if ('showing' in node) return this.#showing(node);
    if ('group' in node) return this.#group(node);
    if ('row' in node) return this.#row(node);
    if ('more' in node) return this.#more(node);
    return this.#exercise(node);
  }

  /** What is filtered away is not there; a source that could not be read is, unless somebody is narrowing the list. */
  async #top(filter: ExerciseFilter, listed: readonly ExerciseSummary[], shown: readonly ExerciseSummary[]): Promise<Node[]> {
    const shelves = (await this.#app.exercises.shelves?.()) ?? [];
    if (!isFiltering(filter)) return this.#groups(listed, shown, shelves);
    const withRows = shelves.filter(({ source }) => shown.some(({ origin }) => origin.source === source));
    return [{ showing: filter, nothing: shown.length === 0 }, ...this.#groups(listed, shown, withRows)];
  }

  /** What is picked stays, whatever is filtered. */
  #groups(listed: readonly ExerciseSummary[], shown: readonly ExerciseSummary[], shelves: readonly ExerciseShelf[]): Node[] {
    const here = whatIsOpen(this.#app);
    const session = here && (liveSession(here.mentorship) ?? nextSession(here.mentorship, this.#app.clock.now()));
    const picked = session?.exercise !== undefined && listed.some(({ id }) => id === session.exercise?.exerciseId);
    const sources = [...new Set([...shown.map(({ origin }) => origin.source), ...shelves.map(({ source }) => source)])];
    const shelfOf = (source: string): ExerciseShelf | undefined => shelves.find((shelf) => shelf.source === source);
    return [
      ...(picked ? [{ group: 'picked', session } as const] : []),
      ...sources.map((source) => ({ group: 'source', source, shelf: shelfOf(source) }) as const),
    ];
  }

  #group(node: Extract<Node, { group: string }>): vscode.TreeItem {
    const { exercises } = this.#app.words.notices;
    const isFirst = node.group === 'picked' || node.source === firstSource;
    const label =
      node.group === 'picked'
        ? exercises.pickedFor(this.#dayOf(node.session))
        : sourceName(this.#app, node.source, node.shelf?.name ?? placeOf(node.shelf));
    const item = new vscode.TreeItem(label, isFirst ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
    item.id = node.group === 'picked' ? 'picked' : `source/${node.source}`;
    item.contextValue = item.id; // what a source can do more than others hangs on it in the manifest
    item.accessibilityInformation = { label }; // else the buttons of the row are read as part of its name
    return item;
  }

  /** "done" or "started", in the pair's own record. */
  #progress(exerciseId: string): string[] {
    const { exercises } = this.#app.words.notices;
    const here = whatIsOpen(this.#app);
    if (here === undefined) return [];
    if ([...here.mentorship.done.keys()].some((key) => key.startsWith(`${exerciseId}/`))) return [exercises.done];
    return here.mentorship.pulled.some(({ exercise }) => exercise.exerciseId === exerciseId) ? [exercises.started] : [];
  }

  /** On the source's own site, by this person alone. */
  #doneThere({ id, origin }: ExerciseSummary): string[] {
    const { words, exercises } = this.#app;
    return exercises.isDoneThere?.(id) === true ? [words.notices.exercises.doneThere(sourceName(this.#app, origin.source))] : [];
  }

  /** The weekday within six days; a Thursday further off is a date. */
  #dayOf(session: Session): string {
    const { dates } = this.#app.words;
    const zone = usableZone(session.zone);
    const days = daysBetween(dates.isoDay(this.#app.clock.now(), zone), dates.isoDay(startOf(session), zone));
    return days >= 0 && days <= 6 ? dates.weekday(startOf(session), zone) : dates.day(startOf(session), zone);
  }

  #exercise({ summary, language }: Extract<Node, { summary: unknown }>): vscode.TreeItem {
    const { exercises } = this.#app.words.notices;
    const name = asLine(summary.name, 80);
    const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
    const names = namesOf(summary);
    const languages = language === undefined ? this.#howMany(summary) : languageName(language);
    const run = this.#app.runs.last(summary.id);
    item.id = `${language === undefined ? 'list' : 'picked'}/${summary.id}`;
    const ended = run === undefined ? [] : [shortEnd(run, this.#app.words.runs)];
    item.description = [...ended, ...this.#progress(summary.id), ...this.#doneThere(summary), ...this.#about(summary), languages]
      .filter(isFilled)
      .join(' · ');
    item.iconPath = run === undefined ? new vscode.ThemeIcon(kindIcons[summary.kind]) : runIcon(run.outcome);
    item.tooltip = [
      asLine(summary.summary),
      exercises.minutes(exercises.level[summary.level], summary.minutes),
      names,
      exercises.licence(asLine(summary.origin.licence)),
    ]
      .filter(isFilled)
      .join('\n');
    item.contextValue = 'exercise';
    item.accessibilityInformation = {
      label: [
        name,
        exercises[summary.kind],
        ...this.#progress(summary.id),
        ...this.#doneThere(summary),
        languages,
        ...(run === undefined ? [] : [wholeEnd(run, this.#app.words.runs)]),
      ]
        .filter(isFilled)
        .join(', '),
    };
    item.command = { command: 'mentorship.openPrompt', title: name, arguments: [{ exerciseId: summary.id }] };
    return item;
  }

  /** The group says that they are katas, or koans. */
  #about({ kind, parts, linkOnly }: ExerciseSummary): string[] {
    const { exercises } = this.#app.words.notices;
    return [
      ...(kind === 'challenge' ? [exercises.challenge] : []),
      ...(parts === undefined ? [] : [exercises.parts(parts)]),
      ...(linkOnly ? [exercises.linkOnly] : []),
    ];
  }

  /** Where the source has to be asked first, what it really offers is not known yet; a koan is in one language only. */
  #howMany(summary: ExerciseSummary): string {
    if (summary.languagesToAsk) return '';
    return summary.kind === 'koan' ? namesOf(summary) : this.#app.words.notices.exercises.languages(summary.languages.length);
  }

  /** "Showing Ruby, beginner, new to us · Show all": a row like the others, so that the keyboard reaches it. */
  #showing({ showing, nothing }: Extract<Node, { showing: unknown }>): vscode.TreeItem {
    const { filter: words } = this.#app.words.runs;
    const what = filterInWords(this.#app, showing);
    const item = new vscode.TreeItem(words.showing(what));
    item.id = 'showing';
    item.description = nothing ? words.nothing : words.showAll;
    item.iconPath = new vscode.ThemeIcon('filter-filled');
    item.accessibilityInformation = { label: nothing ? words.nothing : words.showAllOf(what) };
    item.command = { command: 'mentorship.showAllExercises', title: words.showAll };
    return item;
  }

  /** What a list says of itself, above its exercises. */
  #row(node: Extract<Node, { row: string }>): vscode.TreeItem {
    const { catalogues } = this.#app.words;
    const said = node.row === 'problem' ? this.#app.words.problem(node.problem) : undefined;
    const labels = {
      waits: catalogues.getList(node.shelf.host ?? ''),
      faults: catalogues.unused(node.shelf.faults.length),
      problem: said?.title ?? '',
    };
    const item = new vscode.TreeItem(labels[node.row]);
    item.id = `${node.row}/${node.shelf.source}`;
    item.iconPath = new vscode.ThemeIcon(node.row === 'waits' ? 'cloud-download' : 'warning');
    item.tooltip = node.row === 'faults' ? node.shelf.faults.map((fault) => catalogues.entry(fault)).join('\n') : (said?.text ?? node.shelf.place);
    item.accessibilityInformation = { label: `${labels[node.row]}. ${item.tooltip}` }; // by itself, only the tooltip would be read
    item.command =
      node.row === 'faults'
        ? { command: 'mentorship.showUnusedEntries', title: labels.faults, arguments: [{ source: node.shelf.source }] }
        : { command: 'mentorship.refreshExercises', title: labels[node.row] };
    return item;
  }

  #more({ more, source }: Extract<Node, { more: unknown }>): vscode.TreeItem {
    const label = this.#app.words.notices.exercises.more(more);
    const item = new vscode.TreeItem(label);
    item.id = `more/${source}`;
    item.iconPath = new vscode.ThemeIcon('search');
    item.command = { command: 'mentorship.pullExercise', title: label };
    return item;
  }

  #trouble(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.#app.words.notices.exercises.unreachable);
    item.iconPath = new vscode.ThemeIcon('warning');
    item.command = { command: 'mentorship.refreshExercises', title: this.#app.words.sidebar.tryAgain };
    return item;
  }
}

function namesOf({ languagesToAsk, languages }: ExerciseSummary): string {
  return languagesToAsk ? '' : languages.map((id) => languageName(id)).join(', ');
}

function rowsOf(source: string, shown: readonly ExerciseSummary[]): Node[] {
  const all = shown.filter(({ origin }) => origin.source === source);
  const few = all.length > mostRows + 10 ? all.slice(0, mostRows) : all; // nobody searches for the last five
  const rows = few.map((summary) => ({ exerciseId: summary.id, summary }));
  return few === all ? rows : [...rows, { more: all.length - few.length, source }];
}

function shelfRows(shelf: ExerciseShelf | undefined): Node[] {
  if (shelf === undefined) return [];
  const [problem] = shelf.problems;
  const rows: Node[] = problem === undefined ? [] : [{ shelf, row: 'problem', problem }];
  if (shelf.waits && problem === undefined) rows.push({ shelf, row: 'waits' });
  if (shelf.faults.length > 0) rows.push({ shelf, row: 'faults' });
  return rows;
}

/** Until a catalogue has been read, it is known by where it is. */
function placeOf(shelf: ExerciseShelf | undefined): UntrustedText | undefined {
  return shelf && new UntrustedText(shelf.place);
}

function isFilled(text: string): boolean {
  return text !== '';
}

function runIcon(run: 'green' | 'red'): vscode.ThemeIcon {
  return run === 'green'
    ? new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'))
    : new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed'));
}
