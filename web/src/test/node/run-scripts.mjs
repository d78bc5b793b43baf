// Runs scripts with the compiled program: run-scripts.mjs COMPILED LIST ANSWERS. LIST names a script
// a line; ANSWERS gets the program's JSON, a line each. Before that the page is opened once.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [compiled, list, answers] = process.argv.slice(2);

// The screen opens with a lesson, and goes on when something is typed.
function opens(program) {
  const frames = [];
  const host = {
    show: (frame) => frames.push(frame),
    read: () => null,
    write: () => "",
    download() {},
    report(details) {
      throw new Error(details);
    },
    interrupted: () => false,
  };
  program.open(host, "run", "closing", "7", "", "", true, false, 80, 24);
  program.typed("hint");
  program.pressed("Enter");
  if (!frames.join("").includes("for the next move")) {
    throw new Error(`the screen shows no lesson: ${frames.join("\n")}`);
  }
}

// Node takes a file for a module by its name.
const folder = mkdtempSync(join(tmpdir(), "tcpstates-"));
try {
  const module = join(folder, "tcpstates.mjs");
  copyFileSync(compiled, module);
  const program = await import(pathToFileURL(module));
  opens(program);
  const { scripted } = program;
  const scripts = readFileSync(list, "utf8").split("\n").filter((line) => line !== "");
  writeFileSync(answers, scripts.map((script) => `${scripted(basename(script), readFileSync(script, "utf8"))}\n`).join(""));
} finally {
  rmSync(folder, { recursive: true });
}
