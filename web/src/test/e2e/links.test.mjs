// Links of any content: each is answered with a sentence, or opens what it asks for.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { packed, Person, session } from "./browser.mjs";
import { visits } from "./visits.mjs";

const SEED = Number(process.env.SEED ?? 1);
const LINKS = Number(process.env.LINKS ?? 5_000);
const LONGEST_SESSION = 1_000_000;

const here = visits();
let folder;
let links;

before(async () => {
  // Node takes a file for a module by its name.
  folder = mkdtempSync(join(tmpdir(), "tcpstates-"));
  copyFileSync(join(process.env.SITE, "link.js"), join(folder, "link.mjs"));
  links = await import(pathToFileURL(join(folder, "link.mjs")));
});
after(() => rmSync(folder, { recursive: true }));

// mulberry32: the same seed gives the same links.
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (most) => Math.floor(next() * most),
    of: (list) => list[Math.floor(next() * list.length)],
  };
}

const PARTS = [
  "lesson=", "seed=", "play=", "lesson-url=", "&", "=", "#", "%", "%00", "%ff", "%u0041", "+", "closing", "first-steps", "7",
  "-1", "1e9", "99999999999999999999", "<script>alert(1)</script>", "%3Cimg%20src=x%20onerror=alert(1)%3E", "javascript:alert(1)",
  "https://example.org/lesson.md", "../", "\u202e", "\ud83d\ude00", "%F0%9F%98%80", "%ED%A0%80", "\u0000", "\u001b]0;x\u0007", "AAAA", "a".repeat(3_000),
];

function bytes(random, most) {
  return Uint8Array.from({ length: random.below(most) }, () => random.below(256));
}

// What stands behind the # of an address: a good link that was damaged, parts of links, or anything.
async function hash(random) {
  switch (random.below(6)) {
    case 0:
      return Array.from({ length: random.below(8) }, () => random.of(PARTS)).join("");
    case 1: {
      const good = `play=${await session("server listen\nclient connect\n".repeat(1 + random.below(20)))}`;
      const at = random.below(good.length);
      return random.below(2) === 0 ? good.slice(0, at) : good.slice(0, at) + random.of(PARTS) + good.slice(at + 1);
    }
    case 2:
      return `play=${await packed(bytes(random, 300))}`;
    case 3:
      return `play=${Buffer.from(bytes(random, 300)).toString("base64url")}`;
    case 4:
      return `lesson=${random.of(PARTS)}&seed=${random.of(PARTS)}&play=${random.of(PARTS)}`;
    default:
      return String.fromCharCode(...bytes(random, 100));
  }
}

function holds(asked, from) {
  const told = JSON.stringify(from).slice(0, 300);
  for (const part of ["lesson", "seed", "session", "problem"]) {
    assert.equal(typeof asked[part], "string", told);
  }
  assert.ok(asked.session.length <= LONGEST_SESSION, told);
  assert.match(asked.problem, /^(This link .*\.)?$/, told);
  assert.ok(from.replace(/^#/, "") === "" || asked.lesson + asked.session + asked.problem !== "", told);
}

test(`what a link asks for is read, or told to be of no use (seed ${SEED}, ${LINKS} links)`, async () => {
  const random = chance(SEED);
  for (let i = 0; i < LINKS; i++) {
    const text = `#${await hash(random)}`;
    holds(await links.read(text), text);
  }
});

test("a few bytes that unpack to very many are a damaged link", async () => {
  const bomb = `#play=${await packed(new Uint8Array(50_000_000))}`;
  assert.ok(bomb.length < 100_000);
  const asked = await links.read(bomb);
  assert.equal(asked.session, "");
  assert.match(asked.problem, /damaged/);
});

test("a session in a link comes out as it went in", async () => {
  const random = chance(SEED);
  for (let i = 0; i < 200; i++) {
    const text = Buffer.from(bytes(random, 2_000)).toString("utf8") + "\u00e9\ud83d\ude00";
    const asked = await links.read(`#play=${await links.packed(text)}`);
    assert.deepEqual(asked, { lesson: "", seed: "", session: text, problem: "" });
  }
});

test("links of any content are answered with a sentence", async () => {
  const device = await here.device();
  for (const [part, answer] of [
    ["lesson=clsing", "Did you mean"],
    ["lesson=closing&seed=x", "is not a number"],
    ["play=%00%ff!", "This link is damaged"],
    [`play=${"A".repeat(200_000)}`, "too long"],
    [`play=${await session("<img src=x onerror=alert(1)>\n")}`, "link:2:1"],
    ["<script>alert(1)</script>", "asks for nothing"],
    [`lesson=${"%3Cb%3E".repeat(500)}`, "there is none of this name"],
  ]) {
    const person = await visitor(device);
    await person.goTo(`${here.address}#${part}`);
    await person.hears(answer);
    await unharmed(person);
    await person.page.close();
  }
});

test(`the page opens with any link, and a link is never markup or a script (seed ${SEED})`, async () => {
  const device = await here.device();
  const person = await visitor(device);
  await person.goTo(here.address);
  const random = chance(SEED + 1);
  for (let i = 0; i < 25; i++) {
    const text = await hash(random);
    await person.page.evaluate((to) => {
      document.getElementById("said").replaceChildren();
      location.hash = "";
      location.hash = to;
    }, text);
    await person.page.waitForFunction(() => document.getElementById("said").childElementCount > 0);
    await unharmed(person, text);
  }
  await person.type("goal");
  await person.sees("goal");
});

async function visitor(device) {
  const person = new Person(await device.newPage());
  person.page.on("dialog", (dialog) => {
    person.complaints.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  return person;
}

async function unharmed(person, text = "") {
  assert.deepEqual(person.complaints, [], text);
  assert.equal(await person.page.locator("script").count(), 1, text);
  assert.equal(await person.page.locator("img, iframe, object, embed, #rows a, #said a").count(), 0, text);
}
