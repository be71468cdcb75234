import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseLine } from '../../../../src/core/journal/logLine.js';
import { patienceMs } from '../../../../src/core/journal/hybridClock.js';
import { aFold, emptyBoard, fold, hour, noon, sha256, TestWriter } from '../../../builders/journal.js';

const noFaults = { setAside: 0, fromTheFuture: 0, ownFromTheFuture: 0, waiting: 0, contradictions: 0 };

describe('the fold', () => {
  it('lets the later stamp win, whichever log it stands in', () => {
    const [ada, grace] = [new TestWriter('a', 'ada'), new TestWriter('g', 'grace')];
    grace.title('earlier', { ms: noon + 10 });
    ada.title('later', { ms: noon + 20 });
    assert.deepEqual(fold({ a: ada.lines, g: grace.lines }).state, { title: 'later', words: [] });
    assert.deepEqual(fold({ g: grace.lines, a: ada.lines }).faults, noFaults);
  });

  it('gives the same object until something changes', () => {
    const ada = new TestWriter('a', 'ada');
    const folded = aFold();
    folded.add('a', ada.lines.map(parseLine));
    const before = folded.look(noon).state;
    folded.add('b', ada.lines.map(parseLine));
    assert.equal(folded.look(noon + hour).state, before);
    folded.add('a', [parseLine(ada.add('word'))]);
    assert.notEqual(folded.look(noon + hour).state, before);
  });

  it('makes events wait for a missing one of their writer, and goes on when it comes', () => {
    const ada = new TestWriter('a', 'ada');
    const [first, second, third] = [ada.lines[0] ?? '', ada.add('two'), ada.add('three')];
    const folded = aFold();
    folded.add('a', [first, third].map(parseLine));
    assert.deepEqual(folded.look(noon + hour).waiting, ['a/3']);
    assert.deepEqual(folded.look(noon + hour).state.words, []);
    folded.add('elsewhere', [parseLine(second)]);
    assert.deepEqual(folded.look(noon + hour).state.words, ['three', 'two']);
    assert.deepEqual(folded.look(noon + hour).faults, noFaults);
  });

  it('goes on past a damaged line, and takes the good copy when it comes', () => {
    const ada = new TestWriter('a', 'ada');
    const [first, second, third] = [ada.lines[0] ?? '', ada.add('two'), ada.add('three')];
    const folded = aFold();
    folded.add('a', [first, second.slice(0, 40), third].map(parseLine));
    assert.deepEqual(folded.look(noon + hour).state.words, ['three']);
    assert.deepEqual(folded.look(noon + hour).faults, { ...noFaults, setAside: 1 });
    folded.add('received', [parseLine(second)]);
    assert.deepEqual(folded.look(noon + hour).state.words, ['three', 'two']);
  });

  it('goes on when the very first line is damaged', () => {
    const ada = new TestWriter('a', 'ada');
    ada.add('two');
    assert.deepEqual(fold({ a: ['garbage', ...ada.lines.slice(1)] }).state.words, ['two']);
  });

  it('does not excuse a gap by damage that stood elsewhere', () => {
    const ada = new TestWriter('a', 'ada');
    const [first, second, , fourth] = [ada.lines[0] ?? '', ada.add('two'), ada.add('three'), ada.add('four')];
    assert.deepEqual(fold({ a: [first, 'garbage', second, fourth] }).waiting, ['a/4']);
    assert.deepEqual(fold({ a: [first, second], b: ['garbage'], c: [fourth] }).waiting, ['a/4']);
  });

  it('counts of two contents under one id the one with the smaller hash, and says that there were two', () => {
    const [one, other] = [new TestWriter('a', 'ada'), new TestWriter('a', 'ada')];
    const smaller = sha256(one.title('one')) < sha256(other.title('other')) ? 'one' : 'other';
    for (const files of [
      { x: one.lines, y: other.lines },
      { y: other.lines, x: one.lines },
    ]) {
      assert.equal(fold(files).state.title, smaller);
      assert.deepEqual(fold(files).faults, { ...noFaults, contradictions: 1 });
    }
  });

  it('quarantines what does not fit its type, with the reason, and goes on', () => {
    const ada = new TestWriter('a', 'ada');
    ada.write({ type: 'word.added', data: { word: 7 } });
    ada.add('after');
    const { state, quarantined, faults } = fold({ a: ada.lines });
    assert.deepEqual(state.words, ['after']);
    assert.deepEqual(quarantined, [{ id: 'a/2', reason: 'word.added: word string' }]);
    assert.equal(faults.setAside, 1);
  });

  it('lets a writer speak for one person only', () => {
    const ada = new TestWriter('a', 'ada');
    ada.title('not mine to say', { by: 'grace' });
    ada.add('mine');
    const { state, quarantined } = fold({ a: ada.lines });
    assert.deepEqual(state, { title: '', words: ['mine'] });
    assert.deepEqual(
      quarantined.map(({ id }) => id),
      ['a/2'],
    );
  });

  it('skips types it does not know', () => {
    const ada = new TestWriter('a', 'ada');
    ada.write({ type: 'mood.shared', data: { of: 'tomorrow' } });
    ada.add('after');
    assert.deepEqual(fold({ a: ada.lines }).state.words, ['after']);
    assert.deepEqual(fold({ a: ada.lines }).faults, noFaults);
  });

  it('lets an event of a wrong clock wait until its time has come, and says when that is', () => {
    const ada = new TestWriter('a', 'ada');
    ada.title('year 9999', { ms: Date.UTC(9999, 0) });
    ada.title('now', { ms: noon });
    const today = fold({ a: ada.lines }, noon, 'ada');
    assert.equal(today.state.title, 'now');
    assert.deepEqual(today.faults, { ...noFaults, fromTheFuture: 1, ownFromTheFuture: 1 });
    assert.equal(today.nextDueMs, Date.UTC(9999, 0) - patienceMs);
    assert.equal(fold({ a: ada.lines }, Date.UTC(9999, 0) - patienceMs - 1).state.title, 'now');
    assert.equal(fold({ a: ada.lines }, Date.UTC(9999, 0) - patienceMs).state.title, 'year 9999');
  });

  it('folds again when our own clock is set back', () => {
    const ada = new TestWriter('a', 'ada');
    ada.title('yesterday', { ms: noon });
    ada.title('in two days', { ms: noon + 2 * patienceMs });
    const folded = aFold();
    folded.add('a', ada.lines.map(parseLine));
    assert.equal(folded.look(noon + 2 * patienceMs).state.title, 'in two days');
    assert.equal(folded.look(noon).state.title, 'yesterday');
  });

  it('names where a writer goes on, unless there is a doubt', () => {
    const ada = new TestWriter('a', 'ada');
    ada.add('two');
    const continued = (lines: readonly string[]): number | undefined => {
      const folded = aFold();
      folded.add('a', lines.map(parseLine));
      return folded.continuation('a', 'a')?.sequence;
    };
    assert.equal(continued(ada.lines), 3);
    assert.equal(continued([]), undefined);
    assert.equal(continued([...ada.lines, 'garbage']), undefined);
    assert.equal(continued([ada.lines[0] ?? '', ada.add('three')].slice(0, 1).concat(ada.lines.slice(2))), undefined);
  });

  it('does not choke on a sequence very far away', () => {
    const ada = new TestWriter('a', 'ada');
    const far = ada.add('far').replace('a/2', 'a/9999999999');
    assert.deepEqual(fold({ a: [ada.lines[0] ?? '', far] }).waiting, ['a/9999999999']);
    assert.deepEqual(fold({ a: [ada.lines[0] ?? '', 'garbage', far] }).state, { ...emptyBoard, words: ['far'] });
  });
});

describe('taking back', () => {
  it('makes events of the same person uncounted, from another writer too, and says what to cut', () => {
    const [desk, laptop] = [new TestWriter('desk', 'ada'), new TestWriter('laptop', 'ada')];
    desk.title('secret');
    desk.add('fine');
    laptop.takeBack('desk/2');
    const { state, toCut } = fold({ desk: desk.lines, laptop: laptop.lines });
    assert.deepEqual(state, { title: '', words: ['fine'] });
    assert.deepEqual(toCut, ['desk/2']);
  });

  it('lets the rest count where the line was cut, also its own writer’s later events', () => {
    const ada = new TestWriter('a', 'ada');
    ada.title('secret');
    ada.takeBack('a/2');
    ada.add('after');
    const { state, faults, toCut } = fold({ a: ada.lines.filter((_, index) => index !== 1) });
    assert.deepEqual(state, { title: '', words: ['after'] });
    assert.deepEqual(faults, noFaults);
    assert.deepEqual(toCut, []);
  });

  it('leaves a cut line out when an old copy turns up again', () => {
    const ada = new TestWriter('a', 'ada');
    const secret = ada.title('secret');
    ada.takeBack('a/2');
    const folded = aFold();
    folded.add('a', ada.lines.filter((line) => line !== secret).map(parseLine));
    assert.equal(folded.isGone('a/2'), true);
    folded.add('old copy', [parseLine(secret)]);
    assert.equal(folded.look(noon + hour).state.title, '');
    assert.deepEqual(folded.look(noon + hour).toCut, ['a/2']);
  });

  it('of the beginning of a log does not keep that from arriving', () => {
    const ada = new TestWriter('a', 'ada');
    ada.takeBack('a/1');
    const folded = aFold();
    folded.add('a', ada.lines.map(parseLine));
    assert.equal(folded.isGone('a/1'), false);
  });

  it('works for one’s own events only, never for the beginning of a log and never for another taking back', () => {
    const [ada, grace] = [new TestWriter('a', 'ada'), new TestWriter('g', 'grace')];
    grace.title('from Grace');
    ada.title('gone');
    ada.takeBack('a/2'); // a/3
    ada.takeBack('g/2', 'a/1', 'a/3');
    const { state, toCut, faults } = fold({ a: ada.lines, g: grace.lines });
    assert.equal(state.title, 'from Grace');
    assert.deepEqual(toCut, ['a/2']);
    assert.deepEqual(faults, noFaults);
  });
});
