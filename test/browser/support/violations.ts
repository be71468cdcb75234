/** What axe-core finds in a part of VS Code's own window: rows and labels there are made from our texts. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** `part` is a selector; that nothing is there to look at is a fault too. */
export async function violationsIn(page: Page, part: string): Promise<unknown[]> {
  await page.locator(part).first().waitFor();
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run(on: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run(selector);
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
  }, part);
}

/** What axe-core finds in the sidebar's own frame, whose content policy lets in what the debugger brings. */
export async function violationsInSidebar(code: { readonly sidebarFrame: () => Promise<Frame> }): Promise<unknown[]> {
  const frame = await code.sidebarFrame();
  await frame.evaluate(await readFile(axe, 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
  });
}
