/**
 * Files and folders that do something as soon as a folder is opened or a tool is started in it: tasks and settings of editors, hooks, settings of
 * package managers and shells, and what only servers use (docs/threats.md, 18). They are left out of everything that is unpacked.
 */
const editors = ['.vscode', '.vs', '.idea', '.devcontainer', '.devcontainer.json', '.fleet', '.zed', '.cursor', '.windsurf', '.claude', '.mcp.json'];
const tools = ['.envrc', '.husky', '.npmrc', '.pnpmfile.cjs', '.pre-commit-config.yaml', '.lefthook.yml', 'lefthook.yml'];
const servers = [
  '.travis.yml',
  '.circleci',
  '.appveyor.yml',
  'appveyor.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  '.buildkite',
  '.drone.yml',
  '.woodpecker.yml',
  '.semaphore',
  'jenkinsfile',
];
const names = new Set([...editors, ...tools, ...servers]);
/** What git reads of a folder that is no repository of its own is harmless, and keeps folders and builds as their author meant them. */
const ofGitButHarmless = new Set(['.gitignore', '.gitkeep']);

/** Whether one of its parts is such a name, in whatever case; `git~1` is how Windows also calls `.git`. */
export function actsByItself(path: string): boolean {
  return path.toLowerCase().split('/').some(isActive);
}

function isActive(name: string): boolean {
  if (name.startsWith('.git')) return !ofGitButHarmless.has(name);
  return names.has(name) || name === 'git~1' || name.startsWith('.yarnrc') || name.endsWith('.code-workspace');
}
