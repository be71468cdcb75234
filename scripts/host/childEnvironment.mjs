/**
 * The environment that child processes get. `npm run` hands its own configuration down (`npm_config_ignore_scripts`, `npm_package_*`):
 * an `npm rebuild` would then build nothing, and a kata's `npm test` in the host's terminal would belong to us. What says where packages
 * come from (registry, proxy, certificates) stays.
 */
import path from 'node:path';

const KEPT = /^npm_config_(registry|cache|userconfig|globalconfig|proxy|https?_proxy|https-proxy|noproxy|no_proxy|ca|cafile|strict_ssl)$/;

/** A copy of `from` without npm's hand-me-downs; `firstOnPath` (a folder) goes to the front of the PATH. */
export function childEnvironment({ firstOnPath, from = process.env, extra = {} } = {}) {
  const env = { ...Object.fromEntries(Object.entries(from).filter(([name]) => mayPass(name))), ...extra };
  if (!firstOnPath) return env;
  // Windows writes it "Path".
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: [firstOnPath, env[name]].filter(Boolean).join(path.delimiter) };
}

function mayPass(name) {
  // Only the lower-case names are npm's own hand-me-downs; NPM_CONFIG_... was set by a person.
  if (name.startsWith('npm_')) return KEPT.test(name);
  // A VS Code terminal marks its children; a second VS Code that inherits the marks talks to the wrong one.
  return !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE';
}
