/** Measures rows that need no window, in the Node that VS Code's extension host runs on; the answer goes to the parent. */
const [, , module] = process.argv;
try {
  const { rows } = await import(new URL(`./rows/${module}.mjs`, import.meta.url).href);
  process.send({ rows: await rows() });
} catch (error) {
  process.send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
process.disconnect();
