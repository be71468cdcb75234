/**
 * What a form's fields hold, from the page's own values at the start to the contract's form at the end. Nothing is checked here that the action
 * checks: the page only says what was typed.
 */
import type { Form, PageRef } from '../../src/contract/sidebarIntent.js';
import type { FormField } from '../../src/contract/sidebarState.js';
import type { Value } from '../arrangement.js';

export interface ListItem {
  readonly id?: string | undefined;
  readonly text: string;
}

/** What the field holds before anybody types; a list always has a place to begin. */
export function startValue(field: FormField): Value {
  switch (field.kind) {
    case 'ticks':
      return field.groups.flatMap(({ items }) => items.filter(({ ticked }) => ticked).map(({ id }) => id));
    case 'list':
      return field.items.length > 0 ? field.items : [{ text: '' }];
    default:
      return field.value;
  }
}

export function asText(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function asIds(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function asItems(value: Value | undefined): readonly ListItem[] {
  return Array.isArray(value) ? value.filter((one) => typeof one !== 'string') : [];
}

export function isEmpty(value: Value): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value.every((one) => (typeof one === 'string' ? one : one.text).trim() === '');
}

export function sameValue(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Values = (name: string) => Value | undefined;

/** The contract's form for a page. A field that the page doesn't have is empty; items without words are left out. */
export function toForm(page: PageRef, valueOf: Values): Form {
  if ('sessionId' in page) return formOfSession(page, valueOf);
  const text = (name: string): string => asText(valueOf(name));
  switch (page.kind) {
    case 'createMentorship':
      return {
        kind: page.kind,
        yourName: text('yourName'),
        partnerName: text('partnerName'),
        role: text('role'),
        yourZone: text('yourZone'),
        partnerZone: text('partnerZone'),
        callLink: text('callLink'),
      };
    case 'goal':
      return {
        kind: page.kind,
        ...(page.goalId === undefined ? {} : { goalId: page.goalId }),
        statement: text('statement'),
        measurable: text('measurable'),
        achievable: text('achievable'),
        relevant: text('relevant'),
        due: text('due'),
        milestones: asItems(valueOf('milestones'))
          .filter((item) => item.text.trim() !== '')
          .map(bareItem),
      };
    case 'schedule':
      return {
        kind: page.kind,
        date: text('date'),
        time: text('time'),
        minutes: text('minutes'),
        exercise: text('exercise'),
        language: text('language'),
      };
    case 'callLink':
      return { kind: page.kind, callLink: text('callLink') };
    case 'editMatch':
      return {
        kind: page.kind,
        yourName: text('yourName'),
        partnerName: text('partnerName'),
        yourZone: text('yourZone'),
        partnerZone: text('partnerZone'),
      };
    default:
      return formOfSharing(page, text('block'));
  }
}

type SharingPage = Extract<PageRef, { kind: 'join' | 'joinConfirm' | 'invite' | 'reply' | 'pasteUpdate' | 'words' }>;

/** Some of these are only read, and never saved. */
function formOfSharing({ kind }: SharingPage, block: string): Form {
  if (kind === 'join' || kind === 'pasteUpdate') return { kind, block };
  return { kind: kind === 'joinConfirm' ? kind : 'words' };
}

function formOfSession(page: Extract<PageRef, { sessionId: string }>, valueOf: Values): Form {
  const text = (name: string): string => asText(valueOf(name));
  const { sessionId } = page;
  switch (page.kind) {
    case 'session':
      return { kind: page.kind, sessionId, exercise: text('exercise'), language: text('language') };
    case 'moveSession':
      return { kind: page.kind, sessionId, date: text('date'), time: text('time'), reason: text('reason') };
    case 'cancelSession':
      return { kind: page.kind, sessionId, reason: text('reason') };
    case 'wrapUp':
      return { kind: page.kind, sessionId, done: [...asIds(valueOf('done'))], note: text('note') };
    case 'ownLink':
      return { kind: page.kind, sessionId, callLink: text('callLink') };
  }
}

function bareItem({ id, text }: ListItem): { id?: string; text: string } {
  return id === undefined ? { text } : { id, text };
}
