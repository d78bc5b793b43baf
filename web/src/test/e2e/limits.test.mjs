// Where something is scarce or forbidden: the browser's storage, time, memory, patience.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Person, PHONE, session } from "./browser.mjs";
import { visits } from "./visits.mjs";

const ENDLESS = "path client CLOSING and server LAST-ACK and wire 12";

const here = visits();

// ---- storage

test("a storage that is full is told in the title bar, play goes on, and progress can be saved as a file", async () => {
  const person = await here.opens("#lesson=three-way-handshake");
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
  const person = new Person(await (await here.device()).newPage());
  await person.page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, { get: forbidden });
    }
    Object.defineProperty(navigator, "serviceWorker", { value: { register: async () => forbidden() } });
  });
  await person.goTo(`${here.address}#lesson=three-way-handshake`);
  await playsUnkept(person, "does not let this page keep anything");
  assert.deepEqual(person.complaints, []);
});

// A page hears of what another has kept, and sees it, as late as a browser likes: here when `hear` is called.
function hearsLate() {
  const storage = Storage.prototype;
  const read = storage.getItem;
  const write = storage.setItem;
  const seen = new Map(Object.keys(localStorage).map((key) => [key, read.call(localStorage, key)]));
  let held = [];
  storage.getItem = (key) => seen.get(key) ?? null;
  storage.setItem = (key, text) => {
    seen.set(key, text);
    write.call(localStorage, key, text);
  };
  const hold = (event) => {
    if (event.isTrusted) {
      event.stopImmediatePropagation();
      held.push(event);
    }
  };
  addEventListener("storage", hold, true);
  window.hear = () => {
    const events = held;
    held = [];
    for (const { key, newValue } of events) {
      seen.set(key, read.call(localStorage, key));
      dispatchEvent(new StorageEvent("storage", { key, newValue, storageArea: localStorage }));
    }
    return events.length;
  };
}

test("two pages at once lose no line of each other, however late they hear of it", async () => {
  const device = await here.device();
  const first = new Person(await device.newPage());
  const second = new Person(await device.newPage());
  const people = [first, second];
  for (const person of people) {
    await person.page.addInitScript(hearsLate);
  }
  const kept = () => second.page.evaluate(() => Object.getOwnPropertyDescriptor(localStorage, "tcpstates/progress").value);
  const hearEachOther = async () => {
    for (const person of [...people, ...people, ...people]) {
      await person.page.evaluate(() => window.hear());
    }
  };
  await first.goTo(`${here.address}#lesson=three-way-handshake`);
  await second.goTo(`${here.address}#lesson=open-and-listen`);
  await first.type("client send syn");
  await first.sees("SYN-SENT");
  await second.type("server listen");
  await second.sees("LISTEN");
  await hearEachOther();
  await first.type("hint");
  await second.type("hint");
  await first.type("hint");
  for (let turn = 0; (await kept()).split("typed hint").length < 4; turn++) {
    assert.ok(turn < 600, `a line is lost: ${await kept()}`);
    await hearEachOther();
    await second.page.waitForTimeout(100);
  }
  await hearEachOther();
  const progress = await kept();
  const parts = ["began three-way-handshake", "began open-and-listen", "kept client send syn", "done three-way-handshake 1", "kept server listen"];
  for (const part of parts) {
    assert.equal(progress.split(part).length, 2, `${part}: ${progress}`);
  }
  assert.equal(progress.split("typed hint").length, 4, progress);
  assert.equal(progress.match(/^# tcpstates progress/gm).length, 1);
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
  const person = await searching(here.device());
  await person.hears("searching; Ctrl-C ends it");
  await person.press("Control+c");
  await person.sees("Ctrl-C has ended the search");
  await playsOn(person);
});

test("on a phone a search is stopped by a tap", async () => {
  const person = await searching(here.device(PHONE));
  await person.page.getByText("Stop the search").tap();
  await person.sees(/Ctrl-C has ended\s+the search/);
  await person.page.locator("#offers").getByLabel("Enter").waitFor();
  await playsOn(person);
});

test("a search stops when its time is over", async () => {
  const person = await searching(clockRuns(50), "The search stopped after 20 seconds");
  await playsOn(person);
});

test("a search stops when it has taken its share of memory", async () => {
  const person = await searching(clockRuns(0.05), /worlds were searched, and that is the limit/);
  await playsOn(person);
});

async function searching(device, seen = /searching|Ctrl-C ends/) {
  const person = await here.opens(`#play=${await session("server listen\n")}`, device);
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

// A device on which the program's clock runs so many times faster than the world's.
async function clockRuns(times) {
  const device = await here.device();
  await device.route("**/worker.js", async (route) => {
    const answer = await route.fetch();
    const body = `for (const clock of [performance, Date]) { const real = clock.now.bind(clock), begin = real(); clock.now = () => begin + (real() - begin) * ${times}; }\n`;
    await route.fulfill({ response: answer, body: body + (await answer.text()) });
  });
  return device;
}
