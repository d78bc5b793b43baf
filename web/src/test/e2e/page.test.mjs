// The page, as people use it: with a keyboard, on a phone, with links, without a network.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, Person, serve } from "./browser.mjs";

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

test("somebody new plays the first lesson by keyboard alone, with a prediction and questions", async () => {
  const person = await Person.at(context, server.address);
  await person.sees("Type: connect");
  await plays(person, [
    ["connect", "SYN-SENT"],
    ["next", "step 2 of 8"],
    ["deliver", "LISTEN ▸ SYN-RECEIVED"],
    ["next", "step 3 of 8"],
    ["drop", "is lost"],
    ["next", "step 4 of 8"],
    ["undo", "undo: now after move"],
    ["deliver", "SYN-SENT ▸ ESTABLISHED"],
    ["next", "step 5 of 8"],
    ["predict server LISTEN", "Noted"],
    ["deliver", "You predicted LISTEN"],
    ["next", "step 6 of 8"],
    ["2", "each side knows that the other has heard it"],
    ["next", "step 7 of 8"],
    ["connect", "CLOSED ▸ SYN-SENT"],
    ["deliver", "LISTEN ▸ SYN-RECEIVED"],
    ["deliver", "SYN-SENT ▸ ESTABLISHED"],
    ["deliver", "SYN-RECEIVED ▸ ESTABLISHED"],
    ["next", "step 8 of 8"],
    ["1", "is really two states"],
  ]);
  await person.hears("Segment #1 is on its way to the server");
  assert.deepEqual(person.complaints, []);
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

test("links of any content are answered with a sentence", async () => {
  for (const [hash, answer] of [
    ["lesson=clsing", "Did you mean"],
    ["lesson=closing&seed=x", "is not a number"],
    ["play=%00%ff!", "This link is damaged"],
    [`play=${"A".repeat(200_000)}`, "too long"],
    [`play=${await session("<img src=x onerror=alert(1)>\n")}`, "link:2:1"],
    ["<script>alert(1)</script>", "asks for nothing"],
    [`lesson=${"%3Cb%3E".repeat(500)}`, "there is none of this name"],
  ]) {
    const person = new Person(await context.newPage());
    let asked = false;
    person.page.on("dialog", () => (asked = true));
    await person.goTo(`${server.address}#${hash}`);
    await person.hears(answer);
    assert.equal(asked, false);
    assert.deepEqual(person.complaints, []);
    await person.page.close();
  }
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

test("a search is stopped by Ctrl-C, and play goes on", async () => {
  const person = await Person.at(context, `${server.address}#play=${await session("server listen\n")}`);
  await person.sees("LISTEN");
  await person.type("path client CLOSING and server LAST-ACK and wire 12");
  await person.sees("searching");
  await person.press("Control+c");
  await person.sees("Ctrl-C has ended the search");
  await person.type("client connect");
  await person.sees("SYN-SENT");
});

test("a storage that is full is told in the title bar", async () => {
  const person = new Person(await context.newPage());
  await person.page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await person.goTo(`${server.address}#lesson=three-way-handshake`);
  await person.type("hint");
  await person.sees("NOT KEPT");
  await person.type("client send syn");
  await person.sees("SYN-SENT");
});

test("without a network the page opens and plays", async () => {
  const person = await Person.at(context, server.address);
  await person.page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await person.page.reload();
  await person.ready();
  await person.type("connect");
  await person.sees("SYN-SENT");
});

test("on a phone one plays by touch alone", async () => {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 664 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
  });
  const person = await Person.at(phone, server.address);
  await person.sees("connect");
  const offers = person.page.locator("#offers");
  await offers.getByText("connect", { exact: true }).first().tap();
  await offers.getByLabel("Enter").tap();
  await person.sees("SYN-SENT");
  await offers.getByLabel("Enter").tap();
  await person.sees("2/8");
  await offers.getByText("deliver", { exact: true }).first().tap();
  await offers.getByLabel("Enter").tap();
  await person.sees("SYN-RECEIVED");
  assert.deepEqual(person.complaints, []);
  await phone.close();
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
  ["a phone", { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true }],
]) {
  test(`axe finds nothing to complain of: ${name}`, async () => {
    const place = await browser.newContext(options);
    const person = await Person.at(place, server.address);
    for (const line of ["connect", "next", "deliver", "nonsense"]) {
      await complainsOfNothing(person);
      await person.type(line);
    }
    await complainsOfNothing(person);
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

// A session as it stands in a link.
async function session(lines) {
  const text = `# tcpstates session, 1 move\n${lines}`;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
}
