// The page, as people use it: with a keyboard, on a phone, with links, without a network.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Person, PHONE, session } from "./browser.mjs";
import { lessons } from "./course.mjs";
import { visits } from "./visits.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const here = visits();

// Lines, and what each makes appear that was not there.
async function plays(person, lines) {
  for (const [line, seen] of lines) {
    await person.type(line);
    await person.sees(seen);
  }
}

test("somebody with a keyboard and nothing but the address plays lessons 0 to 3", async () => {
  const person = await here.opens();
  await playsCourse(person, {
    enter: () => person.press("Enter"),
    type: (line) => person.type(line),
  });
  await person.hears("Press Enter to begin it");
  assert.deepEqual(person.complaints, []);
});

test("a screen reader hears each move in words, as --plain says it, and no drawing", async () => {
  const person = await here.opens("#lesson=three-way-handshake");
  await person.hears("Goal: the client in SYN-SENT");
  for (const line of ["client send syn", "next", "deliver", "send ack", "sned", "show", "show ladder", "why", "undo"]) {
    await person.type(line);
  }
  await person.hears(/OK: client +CLOSED to SYN-SENT/);
  await person.hears("No: unknown command");
  await person.hears("The server is in LISTEN; you play it.");
  await person.hears("undo: now");
  // Arrows, boxes, blocks, shapes and marks.
  assert.doesNotMatch(await person.page.textContent("#said"), /[\u2190-\u21ff\u2500-\u27bf]/);
});

test("somebody with a phone plays lessons 0 to 3: words are tapped where they are offered", async () => {
  const person = await here.opens("", here.device(PHONE));
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
  const program = spawn(process.env.PROGRAM, ["web", "--no-open", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
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
    const device = await here.device();
    const page = await device.newPage();
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
    const person = await Person.at(device, `${address}#play=${await session("server listen\n")}`);
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
  const person = await here.opens(`#play=${await session("server listen\n")}`);
  await person.sees("LISTEN");
  await person.page.keyboard.type("client conn");
  await person.press("Tab");
  await person.press("Enter");
  await person.sees("SYN-SENT");
  await person.press("F7");
  await person.sees("undo: now after");
  await person.press("ArrowUp");
  await person.press("Enter");
  await person.sees("client connect ◉ now");
  assert.deepEqual(person.complaints, []);
});

test("who reloads goes on where they were", async () => {
  const person = await here.opens("#lesson=three-way-handshake");
  await person.sees("step 1 of");
  await plays(person, [["client send syn", "SYN-SENT"], ["next", "step 2 of"]]);
  await person.goTo(here.address);
  await person.page.reload();
  await person.ready();
  await person.sees(/go on/i);
  await person.press("Enter");
  await person.press("Enter");
  await person.sees("step 2 of");
});

test("a window of another size gets a screen of another size", async () => {
  const person = await here.opens("#lesson=three-way-handshake");
  const rows = await person.page.locator("#rows .row").count();
  await person.page.setViewportSize({ width: 1200, height: 900 });
  await person.page.waitForFunction((old) => document.querySelectorAll("#rows .row").length > old, rows);
  await person.sees("step 1 of");
});

test("a link carries a whole session to somebody else", async () => {
  const person = await here.opens(`#play=${await session("server listen\nclient connect\n")}`);
  await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await person.sees("SYN-SENT");
  await person.type("deliver");
  await person.sees(/ANSWER #1 SYN|#1 SYN waits for your answer/);
  await person.page.click("#link");
  await person.page.waitForFunction(() => document.getElementById("note").textContent !== "");
  const link = await person.page.evaluate(() => navigator.clipboard.readText());
  const friend = await Person.at(await here.device(), link);
  await friend.sees(/ANSWER #1 SYN|#1 SYN waits for your answer/);
});

test("files are proved, joined, loaded, or answered with a sentence", async () => {
  const person = await here.opens();
  const give = (name, content) =>
    person.page.setInputFiles("#file", { name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await give("odd.bin", Uint8Array.of(0xff, 0xfe, 0));
  await person.page.waitForFunction(() => document.getElementById("note").textContent.includes("not a text"));
  await give("broken.md", "# nothing\n");
  await person.hears("This lesson does not hold");
  await give("story.txt", "# tcpstates session, 1 move\nserver listen\nserver fly\n");
  await person.hears("story.txt:3:8");
  const template = await readFile(join(process.env.LESSONS, "../tcpstates/lessons/tool/template.md"), "utf8");
  await give("mine.md", template.replace("{{id}}", "mine"));
  await person.page.waitForFunction(() => document.getElementById("note").textContent.includes("You play it now"));
  await person.sees("A title that people read");
  await give("progress", "# tcpstates progress 1\nx typed y ;\n");
  await person.page.waitForFunction(() => document.getElementById("note").textContent.includes("added to yours"));
  await person.ready();
  const kept = () => person.page.evaluate(() => localStorage.getItem("tcpstates/progress"));
  await person.page.waitForFunction(() => localStorage.getItem("tcpstates/progress") !== null);
  assert.match(await kept(), /x typed y ;/);
});

test("on a phone a finger scrolls, and the keys that the screen names can be tapped", async () => {
  const person = await here.opens("#lesson=three-way-handshake", here.device(PHONE));
  await person.page.getByText("hint: F5").tap();
  await person.hears(/Type hint (again )?for/);
  await person.type("client send syn");
  await person.page.getByText("Enter goes on").tap();
  await person.sees("2 The server answers");
  await person.type("help");
  await person.sees(/rows \d+ to/);
  const shown = async () => /rows (\d+) to/.exec(await person.screen())[1];
  const before = Number(await shown());
  const finger = await person.page.context().newCDPSession(person.page);
  const touch = (type, y) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 100, y }] });
  await touch("touchStart", 400);
  for (let y = 390; y >= 250; y -= 10) {
    await touch("touchMove", y);
  }
  await touch("touchEnd");
  await person.page.waitForFunction((old) => {
    const rows = document.getElementById("rows").textContent;
    return Number(/rows (\d+) to/.exec(rows)[1]) >= old + 3;
  }, before);
  await person.page.getByText("Page-Up").tap();
  await person.sees(/rows 1 to|rows [1-9] to/);
  assert.deepEqual(person.complaints, []);
});

test("the bar stays above a keyboard that lies over the page", async () => {
  const person = await here.opens("", here.device(PHONE));
  const bottom = () => person.page.$eval("#offers", (bar) => bar.getBoundingClientRect().bottom);
  await person.page.waitForSelector("#offers:not([hidden])");
  const before = await bottom();
  // No keyboard comes up in a test: the viewport says that one has.
  const covers = (height) =>
    person.page.evaluate((seen) => {
      Object.defineProperty(visualViewport, "height", { value: seen, configurable: true });
      visualViewport.dispatchEvent(new Event("resize"));
    }, height);
  await covers(before - 250);
  assert.ok((await bottom()) <= before - 250, `${await bottom()}`);
  await person.sees("client>");
  await covers(before);
  assert.equal(await bottom(), before);
});

test("without a network the page opens and plays", async () => {
  const person = await here.opens();
  await person.page.evaluate(() => navigator.serviceWorker.ready);
  await person.page.context().setOffline(true);
  await person.page.reload();
  await person.ready();
  await person.type("connect");
  await person.sees("SYN-SENT");
  await person.page.goto(`${here.address}lessons/none.html`);
  assert.match(await person.page.textContent("body"), /This page is not kept on this device/);
  await person.page.click("a");
  await person.ready();
});

test("without a network all pages can be read, also those that were never opened", async () => {
  const { page } = await here.opens();
  await page.evaluate(async () => {
    while ((await caches.match("pages.txt")) === undefined) {
      await new Promise((later) => setTimeout(later, 200));
    }
  });
  await page.context().setOffline(true);
  await page.goto(`${here.address}read.html`);
  await page.getByRole("link", { name: "TIME-WAIT", exact: true }).click();
  assert.equal(await page.textContent("h1"), "TIME-WAIT");
  await page.locator("p", { hasText: "Lessons with this state" }).locator("a").first().click();
  assert.notEqual(await page.locator("svg[role=img]").count(), 0);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector(".play")).borderStyle), "none");
  await page.click(".play");
  await new Person(page).ready();
});

test("whoever opens the page as a file is told what it needs", async () => {
  const page = await (await here.device()).newPage();
  await page.goto(pathToFileURL(join(process.env.SITE, "index.html")).href);
  const slow = page.getByText("The program has not started yet");
  await slow.waitFor({ state: "visible" });
  assert.equal(await page.getByText("can be read in any case").isVisible(), true);
});

test("lines that are drawn join, and every cell is as wide as every other", async () => {
  const person = await here.opens("#lesson=three-way-handshake");
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

for (const [width, height] of [[1280, 800], [640, 400]]) {
  test(`the frame of a pane has no gap in a window of ${width} by ${height}`, async () => {
    const device = await here.device({ viewport: { width, height }, deviceScaleFactor: 2 });
    const person = await here.opens("#lesson=three-way-handshake", device);
    await plays(person, [["goal", "SYN-SENT"]]);
    const frame = await person.page.$$eval("#rows .row", (rows) => {
      const sides = rows.filter((row) => row.textContent.startsWith("\u2503"));
      const [first, last] = [sides[0].getBoundingClientRect(), sides[4].getBoundingClientRect()];
      const cell = parseFloat(document.getElementById("board").style.getPropertyValue("--cell"));
      return { x: first.left + cell / 2, y: first.top, width: 1, height: last.bottom - first.top };
    });
    const picture = await person.page.screenshot({ clip: frame });
    const gaps = await (await device.newPage()).evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, 1, image.height);
      return data.filter((red, at) => at % 4 === 0 && red > 200).length;
    }, picture.toString("base64"));
    assert.equal(gaps, 0);
  });
}

for (const [name, options] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["a phone", PHONE],
]) {
  test(`axe finds nothing to complain of: ${name}`, async () => {
    const person = await here.opens("", here.device(options));
    await complainsOfNothing(person);
    await plays(person, [["connect", "SYN-SENT"], ["nonsense", "nonsense"]]);
    await complainsOfNothing(person);
    const policy = await person.page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    assert.match(policy, /^default-src 'none'; script-src 'self';/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.deepEqual(person.complaints, []);
    for (const page of ["read.html", "lessons/three-way-handshake.html", "states/time-wait.html"]) {
      await person.page.goto(here.address + page);
      await complainsOfNothing(person);
    }
  });
}

test("the page follows the system from light to dark while it is open", async () => {
  const person = await here.opens("", here.device({ colorScheme: "light" }));
  await plays(person, [["connect", "SYN-SENT"]]);
  const is = (ground) => person.page.waitForSelector(`html[data-ground=${ground}]`, { state: "attached" });
  await is("light");
  await person.page.emulateMedia({ colorScheme: "dark" });
  await is("dark");
  await plays(person, [["set theme light", "theme"]]);
  await is("light");
});

async function complainsOfNothing(person) {
  // The policy lets in no script but the page's own; a debugger's is not asked.
  await person.page.evaluate(await readFile(AXE, "utf8"));
  const found = await person.page.evaluate(() => globalThis.axe.run());
  const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  assert.deepEqual(told, []);
}
