// The line that takes the keys, also those of a phone. The one to see is drawn.
import { change, nameOf } from "./keys.js";

// The code of a key that an input method takes.
const COMPOSES = 229;

export class Line {
  // The names of the keys that mean something to the program, and whether its menu is open.
  keys = new Set();
  menu = false;

  #line;
  #does;
  #leaves = false;
  #composing = false;
  // What the program's line says, once it has done all that it was told.
  #mirrored = { text: "", caret: 0 };

  // `does` says what the person does: `pressed` a key, `typed` or `pasted` a text.
  constructor(line, does) {
    this.#line = line;
    this.#does = does;
    line.addEventListener("keydown", (event) => this.#keyDown(event));
    line.addEventListener("input", () => this.#takeChange());
    line.addEventListener("paste", (event) => this.#paste(event));
    line.addEventListener("compositionstart", () => {
      this.#composing = true;
    });
    line.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#takeChange();
    });
    // Whoever has clicked beside the line still types into it.
    addEventListener("keydown", (event) => {
      if (document.activeElement === document.body && event.key !== "Tab") {
        line.focus({ preventScroll: true });
        this.#keyDown(event);
      }
    });
  }

  // Says what the program's line does. `known` has its text and the place of its cursor. Returns whether the program has
  // written something there that the person has not, such as an earlier line.
  mirror(known) {
    if (this.#composing) {
      return false;
    }
    const line = this.#line;
    const other = line.value !== known.text;
    this.#mirrored = { ...known };
    if (other) {
      line.value = known.text;
    }
    if (line.selectionStart !== known.caret || line.selectionEnd !== known.caret) {
      line.setSelectionRange(known.caret, known.caret);
    }
    return other && known.text !== "";
  }

  #keyDown(event) {
    const key = nameOf(event);
    if (key === "" || !this.keys.has(key)) {
      this.#leaves = false;
      this.#foretell(event);
      return;
    }
    if (key === "C-c" && getSelection().toString() !== "") {
      return;
    }
    // Nobody is caught in the line: after Escape, Tab goes on to the next thing on the page.
    if ((key === "Tab" && this.#leaves) || (key === "S-Tab" && !this.menu)) {
      this.#leaves = false;
      return;
    }
    this.#leaves = key === "Esc" && !this.menu;
    event.preventDefault();
    this.#does.pressed(key);
  }

  // A letter that the browser is about to write into the line: the program begins with it meanwhile. Where the browser
  // writes something else, `#takeChange` tells what.
  #foretell(event) {
    const { key } = event;
    const { text, caret } = this.#mirrored;
    const line = this.#line;
    const writes = key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    const there = line.value === text && line.selectionStart === caret && line.selectionEnd === caret;
    if (writes && there && !event.isComposing && event.keyCode !== COMPOSES) {
      this.#does.typed(key);
      this.#mirrored = { text: text.slice(0, caret) + key + text.slice(caret), caret: caret + 1 };
    }
  }

  // The person, a phone or a paste has changed the line: the program is told what to change. Phones compose every word:
  // each letter of it counts at once.
  #takeChange() {
    const { text: before, caret } = this.#mirrored;
    const { at, removed, added } = change(before, this.#line.value);
    if (removed === 0 && added === "") {
      return;
    }
    const [from, to] = [Math.min(at, caret), Math.max(at, caret)];
    this.#pressedOften(at < caret ? "Left" : "Right", [...before.slice(from, to)].length);
    this.#pressedOften("Backspace", removed);
    if (added !== "") {
      this.#does.typed(added);
    }
    const after = this.#line.value;
    this.#mirrored = { text: after, caret: after.length - (before.length - at) };
  }

  #pressedOften(key, times) {
    for (let i = 0; i < times; i++) {
      this.#does.pressed(key);
    }
  }

  #paste(event) {
    const text = event.clipboardData.getData("text/plain");
    event.preventDefault();
    if (text !== "") {
      this.#does.pasted(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
    }
  }
}
