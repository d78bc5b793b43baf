// The page, as people use it: with a keyboard, on a phone, with links, without a network.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, Person, PHONE, serve, session } from "./browser.mjs";
import { lessons } from "./course.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let server;
let browser;
let context;

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1000, height: 640 }, reducedMotion: "reduce" });
});
afterEach(async () => {
  await context.close();
});

// Lines, and what each makes appear that was not there.
async function plays(person, lines) {
  for (const [line, seen] of lines) {
    await person.type(line);
    await person.sees(seen);
  }
}

test("somebody with a keyboard and nothing but the address plays lessons 0 to 3", async () => {
  const person = await Person.at(context, server.address);
  await playsCourse(person, {
    enter: () => person.press("Enter"),
    type: (line) => person.type(line),
  });
  await person.hears("Press Enter to begin it");
  assert.deepEqual(person.complaints, []);
});

test("somebody with a phone plays lessons 0 to 3: words are tapped where they are offered", async () => {
  const phone = await browser.newContext(PHONE);
  const person = await Person.at(phone, server.address);
  const enter = () => person.page.locator("#offers").getByLabel("Enter").tap();
  await playsCourse(person, {
    enter,
    async type(line) {
      for (const word of line.split(" ")) {
        await person.writes(word);
      }
      await enter();
    },
  });
  assert.deepEqual(person.complaints, []);
  await phone.close();
});

async function playsCourse(person, { enter, type }) {
  for (const { title, steps } of await lessons(4)) {
    await person.sees(title.split(" ")[0]);
    for (const [index, lines] of steps.entries()) {
      const place = `${index + 1}( of |/)${steps.length}`;
      await person.sees(new RegExp(`(^|[^0-9])${place}`));
      for (const line of lines) {
        await type(line);
      }
      await person.sees("Enter goes on");
      await enter();
    }
    await person.sees("Press Enter to begin it");
    await enter();
  }
}

test("tcpstates web serves all of the page, and a first visit weighs less than 700 KB", async () => {
  const program = spawn(process.env.PROGRAM, ["web", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const address = await new Promise((known) => {
      let said = "";
      program.stdout.on("data", (data) => {
        said += data;
        const found = /http:\S+/.exec(said);
        if (found !== null) {
          known(found[0]);
        }
      });
    });
    const page = await context.newPage();
    const files = new Set();
    page.on("request", (request) => files.add(request.url()));
    await page.goto(address);
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    let bytes = 0;
    for (const file of files) {
      const answer = await fetch(file, { method: "HEAD", headers: { "Accept-Encoding": "gzip" } });
      bytes += Number(answer.headers.get("Content-Length"));
    }
    assert.ok(files.has(`${address}tcpstates.js`), [...files].join(" "));
    assert.ok(bytes < 700_000, `${bytes} bytes`);
    // Its policy on content lets a search be stopped.
    const person = await Person.at(context, `${address}#play=${await session("server listen\n")}`);
    await person.type("path client CLOSING and server LAST-ACK and wire 12");
    await person.sees("searching");
    await person.press("Control+c");
    await person.sees("Ctrl-C has ended the search");
    assert.deepEqual(person.complaints, []);
  } finally {
    program.kill();
  }
});

test("undo, a completion, a suggestion and the lines typed before work as in a terminal", async () => {
  const person = await Person.at(context, `${server.address}#play=${await session("server listen\n")}`);
  await person.sees("LISTEN");
  await person.page.keyboard.type("client conn");
  await person.press("Tab");
  await person.press("Enter");
  await person.sees("SYN-SENT");
  await person.press("F7");
  await person.sees("undo: now after move");
  await person.press("ArrowUp");
  await person.press("Enter");
  await person.sees("client connect ◉ now");
  assert.deepEqual(person.complaints, []);
});

test("who reloads goes on where they were", async () => {
  const person = await Person.at(context, `${server.address}#lesson=three-way-handshake`);
  await person.sees("step 1 of");
  await plays(person, [["client send syn", "SYN-SENT"], ["next", "step 2 of"]]);
  await person.goTo(server.address);
  await person.page.reload();
  await person.ready();
  await person.sees(/go on/i);
  await person.press("Enter");
  await person.press("Enter");
  await person.sees("step 2 of");
});

test("a window of another size gets a screen of another size", async () => {
  const person = await Person.at(context, `${server.address}#lesson=three-way-handshake`);
  const rows = await person.page.locator("#rows .row").count();
  await person.page.setViewportSize({ width: 1200, height: 900 });
  await person.page.waitForFunction((old) => document.querySelectorAll("#rows .row").length > old, rows);
  await person.sees("step 1 of");
});

test("a link carries a whole session to somebody else", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const person = await Person.at(context, `${server.address}#play=${await session("server listen\nclient connect\n")}`);
  await person.sees("SYN-SENT");
  await person.type("deliver");
  await person.sees(/ANSWER #1 SYN|#1 SYN waits for your answer/);
  await person.page.click("#link");
  await person.page.waitForFunction(() => document.getElementById("note").textContent !== "");
  const link = await person.page.evaluate(() => navigator.clipboard.readText());
  const other = await browser.newContext();
  const friend = await Person.at(other, link);
  await friend.sees(/ANSWER #1 SYN|#1 SYN waits for your answer/);
  await other.close();
});

test("files are proved, joined, loaded, or answered with a sentence", async () => {
  const person = await Person.at(context, server.address);
  const give = (name, content) =>
    person.page.setInputFiles("#file", { name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await give("odd.bin", Uint8Array.of(0xff, 0xfe, 0));
  await person.page.waitForFunction(() => document.getElementById("note").textContent.includes("not a text"));
  await give("broken.md", "# nothing\n");
  await person.hears("This lesson does not hold");
  await give("story.txt", "# tcpstates session, 1 move\nserver listen\nserver fly\n");
  await person.hears("story.txt:3:8");
  await give("progress", "# tcpstates progress 1\nx typed y ;\n");
  await person.ready();
  const kept = () => person.page.evaluate(() => localStorage.getItem("tcpstates/progress"));
  await person.page.waitForFunction(() => localStorage.getItem("tcpstates/progress") !== null);
  assert.match(await kept(), /x typed y ;/);
});

test("without a network the page opens and plays", async () => {
  const person = await Person.at(context, server.address);
  await person.page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await person.page.reload();
  await person.ready();
  await person.type("connect");
  await person.sees("SYN-SENT");
  await person.page.goto(`${server.address}read.html`);
  assert.match(await person.page.textContent("body"), /This page was not opened before/);
  await person.page.click("a");
  await person.ready();
});

test("whoever opens the page as a file is told what it needs", async () => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(process.env.SITE, "index.html")).href);
  const slow = page.getByText("The program has not started yet");
  await slow.waitFor({ state: "visible" });
  assert.equal(await page.getByText("can be read in any case").isVisible(), true);
});

test("lines that are drawn join, and every cell is as wide as every other", async () => {
  const person = await Person.at(context, `${server.address}#lesson=three-way-handshake`);
  const widths = await person.page.$$eval("#rows .row", (rows) => {
    const range = document.createRange();
    return rows.map((row) => {
      range.selectNodeContents(row);
      return range.getBoundingClientRect();
    }).map((box) => [Math.round(box.left), Math.round(box.right), box.height % 1]);
  });
  const [left, right] = widths[0];
  for (const [l, r, part] of widths) {
    assert.ok(Math.abs(l - left) <= 1 && Math.abs(r - right) <= 2, JSON.stringify(widths));
    assert.ok(part < 0.01, JSON.stringify(widths));
  }
});

for (const [name, options] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["a phone", PHONE],
]) {
  test(`axe finds nothing to complain of: ${name}`, async () => {
    const place = await browser.newContext(options);
    const person = await Person.at(place, server.address);
    await complainsOfNothing(person);
    await plays(person, [["connect", "SYN-SENT"], ["nonsense", "nonsense"]]);
    await complainsOfNothing(person);
    const policy = await person.page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    assert.match(policy, /^default-src 'none'; script-src 'self';/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.deepEqual(person.complaints, []);
    for (const page of ["read.html", "lessons/three-way-handshake.html", "states/time-wait.html"]) {
      await person.page.goto(server.address + page);
      await complainsOfNothing(person);
    }
    await place.close();
  });
}

async function complainsOfNothing(person) {
  // The policy lets in no script but the page's own; a debugger's is not asked.
  await person.page.evaluate(await readFile(AXE, "utf8"));
  const found = await person.page.evaluate(() => globalThis.axe.run());
  const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  assert.deepEqual(told, []);
}
