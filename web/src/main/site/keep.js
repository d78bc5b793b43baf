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

// Keeps a text that grows line by line. Another page may have added lines that the writer of this text
// has not heard of: they stay, and the new lines come after them. `before` is the text that the writer
// knew; null if it knew none, which leaves only the head, the first line, in common.
export function add(key, before, text) {
  let whole = text;
  try {
    const now = localStorage.getItem(PREFIX + key) ?? text;
    const common = before ?? text.slice(0, text.indexOf("\n") + 1);
    if (text.startsWith(common) && now !== text && now.startsWith(common)) {
      whole = now + text.slice(common.length);
    }
  } catch {
    // Nothing can be read, so nothing can be kept: `keep` says so.
  }
  return { whole, why: keep(key, whole) };
}

// Calls back when another page has kept something.
export function whenChanged(heard) {
  addEventListener("storage", (event) => {
    if (event.storageArea === localStorage && event.key !== null && event.key.startsWith(PREFIX)) {
      heard(event.key.slice(PREFIX.length), event.newValue);
    }
  });
}

export function download(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
