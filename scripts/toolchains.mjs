/**
 * The languages whose exercises run with the deep tests. On Debian they are installed where nobody minds; elsewhere it is said which are missing, and
 * the tests that need them are skipped by name.
 */
import { spawnSync } from 'node:child_process';
import { installOnDebian, mayInstall } from './debian.mjs';
import { Missing, runScript } from './missing.mjs';

/** `asks` answers with code 0 where the exercises can run; `packages` are Debian's. */
const TOOLCHAINS = [
  { name: 'Ruby', asks: ['ruby', '-rminitest', '-e', ''], packages: ['ruby'] },
  { name: 'a JDK', asks: ['java', '--add-modules', 'jdk.compiler', '-version'], packages: ['default-jdk-headless'] },
  { name: 'Go', asks: ['go', 'version'], packages: ['golang-go'] },
  { name: 'Rust', asks: ['cargo', '--version'], packages: ['cargo'] },
  { name: 'PHP', asks: ['php', '--version'], packages: ['php-cli'] },
  // Debian has no .NET: C# is built and run by Mono there.
  { name: 'Mono', asks: ['mcs', '--version'], packages: ['mono-mcs', 'mono-runtime'] },
  { name: 'Kotlin', asks: ['kotlinc', '-version'], packages: ['kotlin', 'default-jdk-headless'] },
];

/** Installs what is missing where that is welcome; gives the names of what is missing afterwards, and says them. */
export async function ensureToolchains({ say = console.log, env = process.env, answers = doesAnswer } = {}) {
  const missing = () => TOOLCHAINS.filter(({ asks }) => !answers(asks));
  const before = missing();
  if (before.length > 0 && mayInstall(env)) await install(before, say);
  const left = missing();
  for (const { name, packages } of left) {
    say(`${name} was not found, so exercises that need it are skipped (Debian and Ubuntu: apt-get install -y ${packages.join(' ')}).`);
  }
  return left.map(({ name }) => name);
}

/** Without network it goes on without them: exercises in other languages can run. */
async function install(toolchains, say) {
  const names = toolchains.map(({ name }) => name).join(', ');
  try {
    await installOnDebian(
      names,
      toolchains.flatMap(({ packages }) => packages),
      { say },
    );
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    say(error.message);
  }
}

function doesAnswer([program, ...args]) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

await runScript(import.meta.url, () => ensureToolchains().then(() => 0));
