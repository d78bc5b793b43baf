// What keys are called, and what a person has changed in the line.

const NAMES = {
  Enter: "Enter",
  Tab: "Tab",
  Escape: "Esc",
  Backspace: "Backspace",
  Delete: "Delete",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  Home: "Home",
  End: "End",
  PageUp: "PageUp",
  PageDown: "PageDown",
};

// These keep their meaning in a browser: copy, cut, paste, find, the address, zoom.
const BROWSERS = new Set(["C-x", "C-v", "C-f", "C-l", "C-0", "C-z"]);

// The name of a key as the program knows it; empty for one that writes.
export function nameOf(event) {
  if (event.metaKey || event.key === "Dead" || event.isComposing) {
    return "";
  }
  const plain = /^F([1-9]|10)$/.test(event.key) ? event.key : NAMES[event.key];
  if (plain !== undefined) {
    const shift = event.shiftKey && ["Tab", "PageUp", "PageDown"].includes(plain) ? "S-" : "";
    return (event.ctrlKey ? "C-" : "") + (event.altKey ? "M-" : "") + shift + plain;
  }
  // AltGr is Ctrl and Alt at once, and writes.
  if ([...event.key].length !== 1 || event.ctrlKey === event.altKey) {
    return "";
  }
  const name = (event.ctrlKey ? "C-" : "M-") + event.key.toLowerCase();
  return BROWSERS.has(name) ? "" : name;
}

// What turns one text into another: how many characters to take away behind the place where both
// are the same, and what to write there. Phones, dictation and pastes change lines in any way.
export function change(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  // A character of two halves is not cut in two.
  while (start > 0 && isLow(before[start] ?? after[start] ?? "")) {
    start--;
  }
  while (end > 0 && isLow(before[before.length - end])) {
    end--;
  }
  return {
    at: before.length - end,
    removed: [...before.slice(start, before.length - end)].length,
    added: after.slice(start, after.length - end),
  };
}

function isLow(unit) {
  return unit >= "\udc00" && unit <= "\udfff";
}
