/** The rows of languages that are built before they are run. */
import { readCargoCounts, readGoCounts, readHarnessCounts } from './testCounts.js';
import { capitalised, linesLike, underscored, type Language } from './language.js';
import { isAtLeast } from './version.js';

/**
 * No build tool: `RunTests.java` compiles the folder and runs it, and ends with 5 where there is no test. Asked for its version with the compiler
 * loaded, which a Java that only runs programs lacks. `java.exe` on Windows.
 */
export const java: Language = {
  id: 'java',
  name: 'Java',
  names: (slug) => ({
    code: `${capitalised(slug)}.java`,
    test: `${capitalised(slug)}Test.java`,
    support: [],
    shared: ['RunTests.java', 'check/Check.java', 'check/Test.java'],
  }),
  testRun: () => ({
    language: 'java',
    programs: [{ name: 'java', args: [] }],
    args: ['RunTests.java'],
    versionArgs: ['--add-modules', 'jdk.compiler', '-version'],
    needs: 'JDK 11',
    isNewEnough: (version) => isAtLeast(version, [11, 0, 0]),
    codeWithoutTests: 5,
  }),
  readCounts: readHarnessCounts,
};

/** Before 1.18 there was no `GOWORK`; the tool is `go.exe` on Windows. */
export const go: Language = {
  id: 'go',
  name: 'Go',
  names: (slug) => ({ code: `${underscored(slug)}.go`, test: `${underscored(slug)}_test.go`, support: [], shared: ['go.mod'] }),
  testRun: () => ({
    language: 'go',
    programs: [{ name: 'go', args: [] }],
    args: ['test', '-v', './...'], // without -v it does not say how many there were
    versionArgs: ['version'],
    needs: 'Go 1.18',
    isNewEnough: (version) => isAtLeast(version, [1, 18, 0]),
    env: { GOWORK: 'off' }, // a go.work in a folder above does not know the exercise, and go refuses to test it
    listing: { args: ['test', '-list', '.', './...'], count: (output) => linesLike(output, /^(?:Test|Example|Fuzz)\w*\r?$/gm) },
  }),
  readCounts: readGoCounts,
};

/** The tool is `cargo.exe` on Windows, where it also needs Microsoft's linker: that it lacks it shows in the first run. */
export const rust: Language = {
  id: 'rust',
  name: 'Rust',
  names: (slug) => ({ code: 'src/lib.rs', test: `tests/${underscored(slug)}.rs`, support: [], shared: ['Cargo.toml', '.gitignore'] }),
  testRun: () => ({
    language: 'rust',
    programs: [{ name: 'cargo', args: [] }],
    args: ['test', '--offline'], // with --quiet it would not name the tests
    versionArgs: ['--version'],
    needs: 'Rust 1.56',
    isNewEnough: (version) => isAtLeast(version, [1, 56, 0]),
    listing: { args: ['test', '--offline', '--quiet', '--', '--list'], count: (output) => linesLike(output, /^.+: test\r?$/gm) },
  }),
  readCounts: readCargoCounts,
};

/**
 * A project without a package, so that nothing has to be fetched, and a harness in place of a test tool, which would be one. Asked for its version, a
 * .NET that only runs programs fails. `dotnet.exe` on Windows.
 */
export const csharp: Language = {
  id: 'csharp',
  name: 'C#',
  names: (slug) => ({
    code: `${capitalised(slug)}.cs`,
    test: `${capitalised(slug)}Test.cs`,
    support: [],
    shared: ['Kata.csproj', 'Harness.cs', 'Directory.Build.props', '.gitignore'],
  }),
  testRun: () => ({
    language: 'csharp',
    programs: [{ name: 'dotnet', args: [] }],
    args: ['run'],
    versionArgs: ['--version'],
    needs: '.NET SDK 6',
    isNewEnough: (version) => isAtLeast(version, [6, 0, 0]),
    env: { MSBUILDDISABLENODEREUSE: '1', UseSharedCompilation: 'false' }, // what builds would otherwise wait for the next build, and be ended by us
    codeWithoutTests: 5,
  }),
  readCounts: readHarnessCounts,
};

/**
 * The compiler alone: most people have it only inside an IDE, and then not under this name. It builds a program that `java` starts. A script that
 * starts a Java, so it takes some seconds also when it is only asked for its version; on Windows it is `kotlinc.bat`, which is not started.
 */
export const kotlin: Language = {
  id: 'kotlin',
  name: 'Kotlin',
  names: (slug) => ({ code: `${capitalised(slug)}.kt`, test: `${capitalised(slug)}Test.kt`, support: [], shared: ['Harness.kt', '.gitignore'] }),
  testRun: () => ({
    language: 'kotlin',
    programs: [{ name: 'kotlinc', args: [] }],
    args: ['.', '-include-runtime', '-d', 'out.jar'],
    then: { program: 'java', args: ['-jar', 'out.jar'] },
    versionArgs: ['-version'],
    answersSlowly: true,
    needs: 'Kotlin 1.3',
    programsBeside: ['java'],
    isNewEnough: (version) => isAtLeast(version, [1, 3, 0]),
    codeWithoutTests: 5,
  }),
  rareAndSlow: true,
  readCounts: readHarnessCounts,
};
