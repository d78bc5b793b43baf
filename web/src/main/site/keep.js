// The browser's storage, and files handed to a person.

const PREFIX = "tcpstates/";
// The ends of a sentence.
const FULL = "the browser's storage is full; choose Save progress before you close this page";
const FORBIDDEN = "the browser does not let this page keep anything; choose Save progress before you close it";

export function all() {
  const kept = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key.startsWith(PREFIX)) {
        kept.push([key.slice(PREFIX.length), localStorage.getItem(key)]);
      }
    }
  } catch {
    // Nothing can be read: `problem` says so.
  }
  return kept;
}

// Why nothing can be kept; empty where it can.
export function problem() {
  return keep("probe", "x") || drop("probe");
}

function drop(key) {
  try {
    localStorage.removeItem(PREFIX + key);
    return "";
  } catch {
    return FORBIDDEN;
  }
}

// Keeps a text; returns why it can't be kept, or an empty text.
export function keep(key, value) {
  try {
    localStorage.setItem(PREFIX + key, value);
    return "";
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? FULL : FORBIDDEN;
  }
}

// The text to which lines are only ever added. Each line begins with the name of the page's run, so no two
// pages write the same line.
const GROWS = "progress";

// What was added to a text and could not be kept, by the text's key.
const waiting = new Map();

// The lines that this page has added to the text that grows, and the line with which that text begins.
const mine = { head: "", lines: [] };

// Keeps a text that grows line by line: what is new in it is added to what stands there by now, for another
// page may have added lines that the writer has not heard of. `before` is the text that the writer knew; null
// if it knew none. A text that does not begin with that one takes its place.
export function add(key, before, text) {
  let whole = text;
  try {
    const now = localStorage.getItem(PREFIX + key);
    const known = before ?? head(text);
    if (now !== null && text.startsWith(known) && now.startsWith(head(text))) {
      const late = (waiting.get(key) ?? "") + text.slice(known.length);
      waiting.set(key, late);
      whole = now + late;
    }
  } catch {
    // Nothing can be read, so nothing can be kept: `keep` says so.
  }
  const why = keep(key, whole);
  if (why === "") {
    if (key === GROWS) {
      mine.head = head(text);
      mine.lines.push(...linesOf(waiting.get(key) ?? ""));
    }
    waiting.delete(key);
  }
  return { whole, why };
}

function head(text) {
  return text.slice(0, text.indexOf("\n") + 1);
}

function linesOf(text) {
  return text.split("\n").slice(0, -1);
}

// Calls back when another page has kept something. Browsers tell pages late what another has kept: it may have
// written over lines that it had not seen yet. They are added again.
export function whenChanged(heard) {
  addEventListener("storage", (event) => {
    if (event.storageArea !== localStorage || event.key === null || !event.key.startsWith(PREFIX)) {
      return;
    }
    const key = event.key.slice(PREFIX.length);
    heard(key, key === GROWS ? withMine(event.newValue) : event.newValue);
  });
}

// The text that grows, with all lines of this page. `told` is what the other page has kept.
function withMine(told) {
  const now = localStorage.getItem(PREFIX + GROWS) ?? told;
  if (now === null || !now.startsWith(mine.head)) {
    return now;
  }
  const there = new Map();
  for (const line of linesOf(now)) {
    there.set(line, (there.get(line) ?? 0) + 1);
  }
  const lost = mine.lines.filter((line) => {
    const left = there.get(line) ?? 0;
    there.set(line, left - 1);
    return left <= 0;
  });
  if (lost.length === 0) {
    return now;
  }
  const whole = now + lost.map((line) => `${line}\n`).join("");
  keep(GROWS, whole);
  return whole;
}

export function download(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
