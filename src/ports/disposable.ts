/** Who makes something that lives (a listener, a timer, a file, a child process) owns it and disposes it once. */
export interface Disposable {
  dispose(): void;
}
