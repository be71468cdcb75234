/** What the prompts promise in their tables, asked of the solutions in Go, Rust and Kotlin: one program for the whole pack in each. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { languageOf } from '../../src/core/exercise/languages.js';
import { inTemporaryFolder } from '../builders/temporaryFolder.js';
import { toolchainFor } from '../builders/testRun.js';
import { fileNameOf, packEntry, packIds, solutionsFolder } from '../unit/adapters/exercises/packEntries.js';
import { promptExamples } from '../unit/adapters/exercises/promptExamples.js';
import { compiledExamples, type Compiled } from './compiledExamples.js';
import { kotlinExamples } from './kotlinExamples.js';

/** Texts by path. */
type Program = Readonly<Record<string, string>>;

const asked = (id: string): readonly Compiled[] => compiledExamples[id]?.() ?? [];

function solution(id: string, language: 'go' | 'rust' | 'kotlin'): Promise<string> {
  return readFile(join(solutionsFolder, id, language, languageOf(language).names(fileNameOf(packEntry(id))).code), 'utf8');
}

/** A package for each exercise, whose answers stand in a file beside the solution. */
async function goProgram(): Promise<Program> {
  const packages = await Promise.all(packIds().map(async (id) => ({ id, name: id.replaceAll('-', ''), code: await solution(id, 'go') })));
  const files = packages.map(({ id, name, code }) => {
    const expressions = asked(id).map(({ go }) => `\t\t${go},\n`);
    const answers = `${code.split('\n', 1).join('')}\n\nfunc Answers() []interface{} {\n\treturn []interface{}{\n${expressions.join('')}\t}\n}\n`;
    return { [`${name}/solution.go`]: code, [`${name}/answers.go`]: answers };
  });
  const imports = packages.map(({ name }) => `import ${name} "examples/${name}"\n`).join('');
  const all = packages.map(({ name }) => `${name}.Answers()`).join(', ');
  const main = `package main

import "encoding/json"
import "os"
${imports}
func main() {
	_ = json.NewEncoder(os.Stdout).Encode([]interface{}{${all}})
}
`;
  return Object.assign({ 'go.mod': 'module examples\n\ngo 1.18\n', 'main.go': main }, ...files) as Program;
}

/** Rust itself writes no JSON. */
const rustPrelude = `#![allow(unused)]
pub struct Raw(pub String);
pub trait Json { fn json(&self) -> String; }
impl Json for Raw { fn json(&self) -> String { self.0.clone() } }
impl Json for str { fn json(&self) -> String { format!("{:?}", self) } }
impl Json for String { fn json(&self) -> String { self.as_str().json() } }
impl<T: Json> Json for Vec<T> { fn json(&self) -> String { format!("[{}]", self.iter().map(Json::json).collect::<Vec<_>>().join(",")) } }
macro_rules! plain { ($($kind:ty),*) => { $(impl Json for $kind { fn json(&self) -> String { self.to_string() } })* } }
plain!(i32, u32, f64, bool);
macro_rules! list { ($($item:expr),*) => { $crate::Raw(format!("[{}]", vec![$($crate::Json::json(&$item)),*].join(","))) } }
`;

/** A module for each exercise, whose answers stand below the solution. */
async function rustProgram(): Promise<Program> {
  const modules = await Promise.all(packIds().map(async (id) => ({ id, name: id.replaceAll('-', '_'), code: await solution(id, 'rust') })));
  const files = modules.map(({ id, name, code }) => {
    const expressions = asked(id).map(({ rust }) => `(${rust}).json(),\n`);
    return {
      [`src/${name}.rs`]: `${code}\nuse crate::*;\npub fn answers() -> Vec<Raw> {\n    vec![\n${expressions.join('')}].into_iter().map(Raw).collect()\n}\n`,
    };
  });
  const all = modules.map(({ name }) => `${name}::answers()`).join(', ');
  const main = `${rustPrelude}\n${modules.map(({ name }) => `mod ${name};\n`).join('')}\nfn main() { println!("{}", vec![${all}].json()); }\n`;
  const manifest = '[package]\nname = "answers"\nversion = "0.1.0"\nedition = "2021"\n\n[workspace]\n';
  return Object.assign({ 'Cargo.toml': manifest, 'src/main.rs': main }, ...files) as Program;
}

/** Kotlin itself writes no JSON either. */
const kotlinMain = `package examples

fun json(value: Any?): String = when (value) {
    is Map<*, *> -> value.entries.joinToString(",", "{", "}") { json(it.key) + ":" + json(it.value) }
    is List<*> -> value.joinToString(",", "[", "]") { json(it) }
    is Number, is Boolean -> value.toString()
    else -> "\\"" + value.toString().replace("\\\\", "\\\\\\\\").replace("\\n", "\\\\n") + "\\""
}

`;

/** A package for each exercise, whose answers stand in a file beside the solution. */
async function kotlinProgram(): Promise<Program> {
  const packages = await Promise.all(packIds().map(async (id) => ({ id, name: id.replaceAll('-', ''), code: await solution(id, 'kotlin') })));
  const files = packages.map(({ id, name, code }) => {
    const expressions = kotlinExamples[id]?.().map((expression) => `        ${expression}`) ?? [];
    const answers = `package ${name}\n\nfun answers(): List<Any?> = listOf<Any?>(\n${expressions.join(',\n')}\n)\n`;
    return { [`${name}/Solution.kt`]: `package ${name}\n\n${code}`, [`${name}/Answers.kt`]: answers };
  });
  const all = packages.map(({ name }) => `${name}.answers()`).join(', ');
  return Object.assign({ 'Main.kt': `${kotlinMain}fun main() = println(json(listOf(${all})))\n` }, ...files) as Program;
}

async function writeInto(folder: string, program: Program): Promise<void> {
  for (const [path, text] of Object.entries(program)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

describe('the examples of the prompts', () => {
  for (const { language, write, args, then } of [
    { language: 'go', write: goProgram, args: ['run', '.'], then: undefined },
    { language: 'rust', write: rustProgram, args: ['run', '--offline', '--quiet'], then: undefined },
    { language: 'kotlin', write: kotlinProgram, args: languageOf('kotlin').testRun('').args, then: ['java', '-jar', 'out.jar'] },
  ] as const) {
    it(`hold for the solutions in ${languageOf(language).name}`, async function () {
      this.timeout(120_000);
      const toolchain = await toolchainFor(language);
      if (!toolchain.ok) {
        if (this.test) this.test.title += ` (skipped: needs ${languageOf(language).testRun('').needs})`;
        return this.skip();
      }
      const { program, args: first } = toolchain.value;
      await inTemporaryFolder(async (folder) => {
        await writeInto(folder, await write());
        const around = { cwd: folder, encoding: 'utf8', env: { ...process.env, GOWORK: 'off' } } as const;
        const built = spawnSync(program, [...first, ...args], around);
        const { stdout, stderr } = then === undefined || built.status !== 0 ? built : spawnSync(then[0], then.slice(1), around);
        assert.notEqual(stdout, '', stderr);
        const answers = JSON.parse(stdout) as unknown[][];
        for (const [index, id] of packIds().entries()) {
          const examples = promptExamples[id]?.() ?? [];
          const answered = answers[index] ?? [];
          assert.equal(answered.length, examples.length, id);
          for (const [at, { line, expected }] of examples.entries()) assert.deepEqual(answered[at], expected, `${id}: ${line}`);
        }
      });
    });
  }
});
