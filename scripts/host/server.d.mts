import type { Host } from './fetchHost.mjs';

export interface ServerOptions {
  readonly port?: number;
  readonly userData: string;
  readonly extensions: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly home?: string | undefined;
  readonly trust?: boolean;
  readonly offline?: boolean;
  readonly driver?: boolean;
  readonly log?: (text: string) => void;
}

export interface Server {
  readonly port: number;
  readonly userData: string;
  readonly extensions: string;
  readonly processId: number;
  stop(): Promise<void>;
}

export const QUIET_SETTINGS: Readonly<Record<string, unknown>>;
export function startServer(host: Host, options: ServerOptions): Promise<Server>;
export function writeQuietSettings(userData: string, settings?: Readonly<Record<string, unknown>>, trust?: boolean): Promise<void>;
export function mustBeFree(port: number): Promise<void>;
export function installVsix(host: Host, extensions: string, files: readonly string[]): Promise<void>;
export function layOutExtensions(extensions: string, folders: readonly string[]): Promise<void>;
