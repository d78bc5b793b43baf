// Runs scripts with the compiled program: run-scripts.mjs PROGRAM LIST ANSWERS. LIST names a script
// a line; ANSWERS gets the program's JSON, a line each.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [program, list, answers] = process.argv.slice(2);

// Node takes a file for a module by its name.
const folder = mkdtempSync(join(tmpdir(), "tcpstates-"));
try {
  const module = join(folder, "tcpstates.mjs");
  copyFileSync(program, module);
  const { scripted } = await import(pathToFileURL(module));
  const scripts = readFileSync(list, "utf8").split("\n").filter((line) => line !== "");
  writeFileSync(answers, scripts.map((script) => `${scripted(basename(script), readFileSync(script, "utf8"))}\n`).join(""));
} finally {
  rmSync(folder, { recursive: true });
}
