/* global window, document, addEventListener, requestAnimationFrame, MessageChannel -- some functions run in the page */
/**
 * From the click on the activity bar to content that is painted. Cold: the view is opened for the first time in its window, against a view of static HTML.
 * Warm: it was open before and comes back, against a view that says "ready" and is sent its state. And from the click on a box until the new state is
 * painted. Before anything is measured in a window, another view is opened: what VS Code loads for its first webview is nobody's in particular.
 */
import { compare, median, ratioRow } from '../measure.mjs';
import { addSample, inVsCode, showExplorer, tab } from './window.mjs';

const windows = 9;
const warmPerWindow = 3;
const blocks = 5;
const ticksPerBlock = 14;
const views = {
  static: { tab: /^Bench static/, content: '#bench-static' },
  ready: { tab: /^Bench ready/, content: '#bench-ready' },
  ours: { tab: /^Mentorship/, content: '#sidebar input[type=checkbox]' },
};

export async function rows({ vsix }) {
  return inVsCode(vsix, async (code) => {
    await addSample(code);
    const painted = await watchPainting(code.context);
    const cold = { baseline: [], ours: [] };
    const warm = { baseline: [], ours: [] };
    for (let round = -1; round < windows; round += 1) {
      const measured = await oneWindow(code, painted, round);
      if (round < 0) continue;
      for (const name of ['baseline', 'ours']) {
        cold[name].push(...measured.cold[name]);
        warm[name].push(...measured.warm[name]);
      }
    }
    const changes = await ticking(code);
    const worst = ratioRow('change-painted-worst', median(changes.baseline), Math.max(...changes.ours));
    return [compare('cold-open', cold), compare('warm-open', warm), compare('change-painted', changes), worst];
  });
}

async function oneWindow(code, painted, round) {
  await showExplorer(code);
  await code.reload();
  await settled(code);
  await painted.open(code, 'ready');
  await showExplorer(code);
  const order = round % 2 === 0 ? ['baseline', 'ours'] : ['ours', 'baseline'];
  const cold = await inOrder(order, (name) => opening(code, painted, name === 'ours' ? 'ours' : 'static'));
  const warm = { baseline: [], ours: [] };
  for (let again = 0; again < warmPerWindow; again += 1) {
    const times = await inOrder(order, (name) => opening(code, painted, name === 'ours' ? 'ours' : 'ready'));
    for (const name of order) warm[name].push(...times[name]);
  }
  return { cold, warm };
}

async function inOrder(order, measureOne) {
  const times = {};
  for (const name of order) times[name] = [await measureOne(name)];
  return times;
}

async function opening(code, painted, view) {
  const took = await painted.open(code, view);
  await showExplorer(code);
  return took;
}

/** Start-up has ended: extensions that start with the window are started, and nothing asks for the processor. */
async function settled(code) {
  await code.page.waitForTimeout(2500);
}

/** Notes, in every frame, when a view's content is first painted, and in the window, when the mouse button went down. */
async function watchPainting(context) {
  const waiting = new Map();
  await context.exposeBinding('benchPainted', (_source, view, at) => waiting.get(view)?.(at));
  await context.addInitScript(noteMoments, Object.fromEntries(Object.entries(views).map(([name, { content }]) => [name, content])));
  const open = async (code, view) => {
    const painted = new Promise((resolve) => waiting.set(view, resolve));
    await tab(code, views[view].tab).click();
    const at = await withLimit(painted, `${view} was not painted`);
    waiting.delete(view);
    return at - (await code.page.evaluate(() => window.benchPressedAt));
  };
  return { open };
}

function withLimit(promise, what) {
  return Promise.race([
    promise,
    new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error(what)), 20_000).unref();
    }),
  ]);
}

/**
 * Runs in each frame before its own scripts. A view is a page in a page: the outer one, VS Code's, shows the inner one once it is loaded. The outer one looks
 * at each frame that is drawn whether content is there, which is the same for all. The clocks of all frames are the machine's.
 */
function noteMoments(contents) {
  const now = () => performance.timeOrigin + performance.now();
  if (window === window.top) addEventListener('mousedown', () => (window.benchPressedAt = now()), true);
  if (window === window.top || window.parent !== window.top) return;
  const look = () => {
    const shown = document.querySelector('iframe#active-frame')?.contentDocument;
    const found = shown && Object.keys(contents).find((view) => shown.querySelector(contents[view]));
    if (!found) return requestAnimationFrame(look);
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => window.benchPainted(found, now());
    return afterPaint.port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** Each view stays open for a block of ticks; the blocks take turns. */
async function ticking(code) {
  const times = { baseline: [], ours: [] };
  for (let block = -1; block < blocks; block += 1) {
    const order = block % 2 === 0 ? ['baseline', 'ours'] : ['ours', 'baseline'];
    for (const name of order) {
      const took = await blockOfTicks(code, name);
      if (block >= 0) times[name].push(...took);
    }
  }
  return times;
}

async function blockOfTicks(code, name) {
  const frame = await openFrame(code, name === 'ours' ? 'ours' : 'ready');
  const times = [];
  for (let n = 0; n < ticksPerBlock; n += 1) times.push(await tick(frame, name));
  await showExplorer(code);
  return times;
}

const boxes = { baseline: 'input', ours: '#sidebar input[type=checkbox]' };

async function openFrame(code, view) {
  await tab(code, views[view].tab).click();
  for (let look = 0; look < 100; look += 1) {
    const frames = code.page.frames();
    const found = await Promise.all(frames.map((frame) => holds(frame, views[view].content)));
    if (found.includes(true)) return frames[found.indexOf(true)];
    await code.page.waitForTimeout(100);
  }
  throw new Error(`${view} did not open`);
}

/** A frame that goes away while it is asked holds nothing. */
async function holds(frame, selector) {
  const count = await frame
    .locator(selector)
    .count()
    .catch(() => 0);
  return count > 0;
}

/** Clicks the box; the clock runs from the click to the paint that follows the extension's answer. What the page draws before it is asked counts for nothing. */
async function tick(frame, name) {
  const took = frame.evaluate(untilPainted, boxes[name]);
  await frame.locator(boxes[name]).first().click();
  const ms = await withLimit(took, 'The new state was not painted');
  await frame.page().waitForTimeout(50);
  return ms;
}

/** Runs in the view. Its own script listens for messages already, so that it has drawn when this listener is told. */
function untilPainted(box) {
  return new Promise((resolve) => {
    let from;
    document.querySelector(box).addEventListener('click', () => (from = performance.now()), { capture: true, once: true });
    const answered = () => {
      if (from === undefined) return;
      window.removeEventListener('message', answered);
      requestAnimationFrame(() => {
        const afterPaint = new MessageChannel();
        afterPaint.port1.onmessage = () => resolve(performance.now() - from);
        afterPaint.port2.postMessage(0);
      });
    };
    window.addEventListener('message', answered);
  });
}
