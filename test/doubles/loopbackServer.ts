/** A real web server on this computer, for one story, that remembers what it was asked. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer {
  readonly origin: string;
  readonly asked: readonly IncomingMessage[];
  /** Resolves when the next connection's request has arrived. */
  nextRequest(): Promise<IncomingMessage>;
  close(): Promise<void>;
}

export async function loopbackServer(answer: RequestListener): Promise<LoopbackServer> {
  const asked: IncomingMessage[] = [];
  const waiting: ((request: IncomingMessage) => void)[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.on('error', () => undefined);
    answer(request, response);
    for (const tell of waiting.splice(0)) tell(request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    nextRequest: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
