import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as v from 'valibot';
import { Form } from '../../../src/contract/sidebarIntent.js';
import type { FormField, Page } from '../../../src/contract/sidebarState.js';
import { faultOf } from '../../../webview-ui/forms/checks.js';
import { adviceOn, coveredLetters } from '../../../webview-ui/forms/coaching.js';
import { startValue, toForm } from '../../../webview-ui/forms/values.js';
import { aPage, createPage, movePage, schedulePage, sessionId, wrapUpPage } from '../../builders/sidebarStates.js';

const date: FormField = { kind: 'date', name: 'due', label: 'By when?', value: '', min: '2026-11-11', tooEarly: 'That date has passed.', coach: 'T' };
const statement = fieldOf(aPage(), 'statement');

describe('A form', () => {
  it('says that something is missing only where something is asked for', () => {
    assert.equal(faultOf(statement, '  '), 'Say what Ines will be able to do.');
    assert.equal(faultOf(statement, 'Lead a refactoring'), undefined);
    assert.equal(faultOf(fieldOf(aPage(), 'measurable'), ''), undefined);
    assert.equal(faultOf({ ...fieldOf(aPage(), 'milestones'), required: 'Add a step.' }, [{ text: ' ' }]), 'Add a step.');
  });

  it('takes the first possible day, and says why an earlier one can’t be', () => {
    assert.equal(faultOf(date, '2026-11-11'), undefined);
    assert.equal(faultOf(date, '2026-11-10'), 'That date has passed.');
  });

  it('doesn’t lose a date that is only half typed', () => {
    assert.equal(faultOf(date, '', true), 'That date has passed.');
    assert.equal(faultOf({ ...date, required: 'Pick a date.' }, '', true), 'Pick a date.');
  });

  it('is one that the extension understands, for every page', () => {
    const pages: readonly Page[] = [
      aPage(),
      aPage({ ref: { kind: 'goal', goalId: 'goal-1' } }),
      createPage(),
      schedulePage(),
      wrapUpPage(),
      movePage(),
      aPage({ ref: { kind: 'session', sessionId }, fields: [] }),
      aPage({ ref: { kind: 'cancelSession', sessionId }, fields: [] }),
      aPage({ ref: { kind: 'ownLink', sessionId }, fields: [] }),
      aPage({ ref: { kind: 'callLink' }, fields: [] }),
    ];
    for (const page of pages) {
      const form = toForm(page.ref, (name) => page.fields.filter((field) => field.name === name).map(startValue)[0]);
      assert.deepEqual(v.parse(Form, form), form);
    }
  });

  it('keeps a milestone’s id, and leaves out items without words', () => {
    const items = [{ id: 'm-1', text: 'Watch one' }, { text: ' ' }, { text: 'Lead one' }];
    const form = toForm({ kind: 'goal' }, (name) => (name === 'milestones' ? items : undefined));
    assert.deepEqual(form.kind === 'goal' && form.milestones, [{ id: 'm-1', text: 'Watch one' }, { text: 'Lead one' }]);
  });
});

describe('Coaching in a form', () => {
  const page = aPage();

  it('begins its sentence with the vague word as it was typed, with a capital', () => {
    assert.equal(adviceOn(statement, 'get better at tests', page), '“Better” is hard to tick. What would someone else see?');
  });

  it('keeps the word small in the middle of a sentence', () => {
    const coaching = { vague: 'What does “{word}” look like?' };
    assert.equal(adviceOn(statement, 'get BETTER', { ...page, coaching }), 'What does “BETTER” look like?');
    assert.equal(adviceOn(statement, 'get better', { ...page, coaching }), 'What does “better” look like?');
  });

  it('says nothing on a page that doesn’t coach, or without a text for it', () => {
    assert.equal(adviceOn(statement, 'get better', { ...page, smart: false }), undefined);
    assert.equal(adviceOn(statement, 'get better', { ...page, coaching: {} }), undefined);
  });

  it('knows which letters are covered', () => {
    const values: Record<string, string> = { statement: 'Lead a refactoring', due: '2026-12-18', measurable: ' ' };
    assert.deepEqual(
      coveredLetters(page.fields, (name) => values[name] ?? ''),
      ['S', 'T'],
    );
  });
});

function fieldOf(page: Page, name: string): FormField {
  const field = page.fields.find((one) => one.name === name);
  assert.ok(field);
  return field;
}
