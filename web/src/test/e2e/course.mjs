// The lessons as their authors solve them, for a person who plays them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const LESSONS = process.env.LESSONS;

// The steps of the first lessons: the lines that solve each.
export async function lessons(count) {
  const files = (await readFile(join(LESSONS, "index.txt"), "utf8")).trim().split("\n").slice(0, count);
  return Promise.all(files.map(async (file) => lesson(await readFile(join(LESSONS, file), "utf8"))));
}

function lesson(text) {
  const [, head, ...steps] = text.split(/^## /m).flatMap((part, i) => (i === 0 ? ["", part] : [part]));
  const title = /^title: (.*)$/m.exec(head)[1];
  // Without a seed each value is the first of its range.
  const values = Object.fromEntries([...head.matchAll(/^(\w+) = (\d+)\.\./gm)].map(([, name, low]) => [name, Number(low)]));
  const filled = (line) =>
    line.replace(/\{(\w+)([+-]\d+)?\}/g, (_, name, more) => String(values[name] + Number(more ?? 0)));
  return { title, steps: steps.map((step) => lines(step).map(filled)) };
}

function lines(step) {
  const quiz = block(step, "quiz");
  if (quiz !== null) {
    const choices = quiz.split("\n").filter((line) => line.startsWith("- ["));
    return [String(choices.findIndex((line) => line.startsWith("- [x]")) + 1)];
  }
  const predict = block(step, "predict");
  const guess = predict === null ? [] : [foretold(predict)];
  return [...guess, ...block(step, "solution").split("\n")];
}

// The first line may go on with the arrival that the question is about.
function foretold(predict) {
  const [about, choice] = predict.split("\n");
  return `predict ${about.split(" ")[0]} ${choice.split(" ")[0]}`;
}

function block(step, name) {
  const found = new RegExp(`^\`\`\`${name}\\n([^]*?)\\n\`\`\``, "m").exec(step);
  return found === null ? null : found[1];
}
