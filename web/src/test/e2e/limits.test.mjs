// Where something is scarce or forbidden: the browser's storage, time, memory, patience.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, Person, PHONE, serve, session } from "./browser.mjs";

const ENDLESS = "path client CLOSING and server LAST-ACK and wire 12";

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

// ---- storage

test("a storage that is full is told in the title bar, play goes on, and progress can be saved as a file", async () => {
  const person = await Person.at(context, `${server.address}#lesson=three-way-handshake`);
  await person.page.evaluate(() => {
    for (let size = 1 << 20; size > 0; size >>= 1) {
      try {
        for (;;) {
          localStorage.setItem(`filler${localStorage.length}`, "x".repeat(size));
        }
      } catch {
        // Less fits, perhaps.
      }
    }
  });
  await playsUnkept(person, "storage is full");
  await person.page.evaluate(() => localStorage.clear());
  await person.type("hint");
  await person.page.waitForFunction(() => !document.querySelector("#rows .row").textContent.includes("NOT KEPT"));
  assert.match(await person.page.evaluate(() => localStorage.getItem("tcpstates/progress")), /client send syn/);
});

test("where a browser forbids to keep anything, the title bar says so, and play goes on", async () => {
  const person = new Person(await context.newPage());
  await person.page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, { get: forbidden });
    }
    Object.defineProperty(navigator, "serviceWorker", { value: { register: async () => forbidden() } });
  });
  await person.goTo(`${server.address}#lesson=three-way-handshake`);
  await playsUnkept(person, "does not let this page keep anything");
  assert.deepEqual(person.complaints, []);
});

async function playsUnkept(person, why) {
  await person.type("hint");
  await person.sees("NOT KEPT");
  await person.type("client send syn");
  await person.sees("SYN-SENT");
  await person.hears(why);
  const download = person.page.waitForEvent("download");
  await person.page.click("#export");
  const progress = await readFile(await (await download).path(), "utf8");
  assert.match(progress, /^# tcpstates progress 2\n/);
  assert.match(progress, /client send syn/);
}

// ---- searches

test("a search is stopped by Ctrl-C, and play goes on", async () => {
  const person = await searching(context);
  await person.press("Control+c");
  await person.sees("Ctrl-C has ended the search");
  await playsOn(person);
});

test("on a phone a search is stopped by a tap", async () => {
  const phone = await browser.newContext(PHONE);
  const person = await searching(phone);
  await person.page.getByText("Stop the search").tap();
  await person.sees(/Ctrl-C has ended\s+the search/);
  await person.page.locator("#offers").getByLabel("Enter").waitFor();
  await playsOn(person);
  await phone.close();
});

test("a search stops when its time is over", async () => {
  await clockRuns(context, 50);
  const person = await searching(context, "The search stopped after 20 seconds");
  await playsOn(person);
});

test("a search stops when it has taken its share of memory", async () => {
  await clockRuns(context, 0.05);
  const person = await searching(context, /worlds were searched, and that is the limit/);
  await playsOn(person);
});

async function searching(place, seen = /searching|Ctrl-C ends/) {
  const person = await Person.at(place, `${server.address}#play=${await session("server listen\n")}`);
  await person.sees("LISTEN");
  await person.type(ENDLESS);
  await person.sees(seen);
  return person;
}

async function playsOn(person) {
  await person.type("client connect");
  await person.sees("SYN-SENT");
  assert.deepEqual(person.complaints, []);
}

// The program's clock runs so many times faster than the world's.
async function clockRuns(place, times) {
  await place.route("**/worker.js", async (route) => {
    const answer = await route.fetch();
    const body = `for (const clock of [performance, Date]) { const real = clock.now.bind(clock), begin = real(); clock.now = () => begin + (real() - begin) * ${times}; }\n`;
    await route.fulfill({ response: answer, body: body + (await answer.text()) });
  });
}
