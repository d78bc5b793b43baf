// The page: starts the program beside it, hands it what the person does, and shows what comes back.
import { Bar } from "./bar.js";
import { offerFiles } from "./files.js";
import { Grid } from "./grid.js";
import * as keeping from "./keep.js";
import { Line } from "./line.js";
import * as links from "./link.js";
import * as said from "./said.js";
import * as service from "./service.js";

const PATIENCE = 3_000;
// So many rows the program scrolls at a time.
const WHEEL_ROWS = 3;
const FOREVER = 0;

const part = (id) => document.getElementById(id);
const screen = part("screen");
const line = part("line");
const grid = new Grid(screen, line);
const phone = matchMedia("(pointer: coarse)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");

let worker;
let stop = "";
let sent = 0;
let done = 0;
let over = false;
let opened = false;
let early = [];
let wants = { columns: 0, rows: 0 };
let known = { text: "", caret: 0 };

// ---- the program

// Ends the program, if one runs, and starts it with what an address asks for.
function begin(asked) {
  worker?.terminate();
  over = false;
  opened = false;
  early = [];
  asking = false;
  document.body.classList.remove("over");
  sent = 0;
  done = 0;
  worker = new Worker("worker.js", { type: "module", name: "tcpstates" });
  worker.onmessage = (event) => heard(event.data, asked);
  worker.onerror = (event) => {
    event.preventDefault();
    console.error(event.message);
    if (done === 0 && Object.values(asked).every((part) => part === "")) {
      broken();
    } else {
      restart("The program has failed. What you did in lessons is kept; it starts again.");
    }
  };
}

function heard(message, asked) {
  if (message.ready !== undefined) {
    typing.keys = new Set(JSON.parse(message.ready));
    stop = URL.createObjectURL(new Blob([""]));
    wants = grid.fit();
    say({
      does: "open",
      run: run(),
      ...asked,
      dark: dark.matches,
      motion: !still.matches,
      kept: keeping.all(),
      unkept: keeping.problem(),
      stop,
      ...wants,
    });
    opened = true;
    early.forEach(say);
  } else if (message.frame !== undefined) {
    show(JSON.parse(message.frame));
  } else if (message.keep !== undefined) {
    keep(message.keep, message.before, message.text);
  } else if (message.download !== undefined) {
    keeping.download(message.download, message.text);
  } else if (message.progress !== undefined) {
    saveProgress(message.progress);
  } else if (message.offers !== undefined) {
    asking = false;
    bar.show(message.offers);
  } else if (message.link !== undefined) {
    copyLink(message.link);
  } else if (message.reopen !== undefined) {
    reopen(message.reopen);
  } else if (message.done !== undefined) {
    done = message.done;
    bar.busy(done < sent);
    mirror();
    if (message.over) {
      end();
    }
  }
}

// What the person does before the program is there waits for it.
function say(message) {
  service.busy();
  if (!opened && message.does !== "open") {
    early.push(message);
    return;
  }
  sent++;
  bar.busy(true);
  worker.postMessage({ ...message, number: sent });
}

// No other run of the program has this name.
function run() {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `w${Date.now().toString(36)}-${random[0].toString(36)}${random[1].toString(36)}`;
}

let unkept = "";
function keep(key, before, text) {
  const { whole, why } = keeping.add(key, before, text);
  if (whole !== text) {
    say({ does: "stored", key, text: whole });
  }
  tellUnkept(why);
}

function tellUnkept(why) {
  if (why !== unkept) {
    unkept = why;
    say({ does: "unkept", why });
  }
}

function restart(words) {
  URL.revokeObjectURL(stop);
  begin({ lesson: "", seed: "", session: "", problem: "" });
  note(words);
}

// What fails before it has done anything would fail again.
function broken() {
  worker.terminate();
  over = true;
  note("The program can't run in this browser. Its lessons can be read: choose Read.", FOREVER);
}

// A file has brought progress, or a lesson.
function reopen(lesson) {
  begin({ lesson, seed: "", session: "", problem: "" });
  note(
    lesson === ""
      ? "The progress in the file is added to yours."
      : "The lesson in the file is proved and kept in this browser. You play it now.",
  );
}

function end() {
  over = true;
  document.body.classList.add("over");
  note("You have left. Press Enter to come back; what you did in lessons is kept.");
}

// Ctrl-C reaches a program that searches by an address that is taken back; if even that does not
// end the search, the program is ended.
function interrupt() {
  const number = sent;
  URL.revokeObjectURL(stop);
  stop = URL.createObjectURL(new Blob([""]));
  say({ does: "stopAt", stop });
  setTimeout(() => {
    if (done < number) {
      restart("The program did not stop, so it was ended. What you did in lessons is kept.");
    }
  }, PATIENCE);
}

// ---- what is shown

let first = true;
function show(frame) {
  document.documentElement.dataset.ground = frame.dark ? "dark" : "light";
  grid.draw(frame);
  typing.menu = frame.menu;
  known = { text: frame.line, caret: frame.caret };
  said.speak(frame.said);
  askOffers(frame.busy);
  if (first) {
    first = false;
    document.documentElement.dataset.ready = "yes";
    performance.mark("ready");
    service.start();
    line.focus({ preventScroll: true });
  }
  performance.mark("shown");
}

let forgetting = 0;
function note(words, milliseconds = 15_000) {
  part("note").textContent = words;
  clearTimeout(forgetting);
  if (milliseconds !== FOREVER) {
    forgetting = setTimeout(() => {
      part("note").textContent = "";
      refit();
    }, milliseconds);
  }
  refit();
}

// ---- what the person types

const typing = new Line(line, {
  pressed,
  typed: (text) => tell({ does: text.includes("\n") ? "pasted" : "typed", text }),
  pasted: (text) => tell({ does: "pasted", text }),
});

function mirror() {
  if (done === sent && typing.mirror(known) && !typing.menu) {
    // A browser says nothing of it to a screen reader.
    said.speak([known.text]);
  }
}

function pressed(key) {
  if (over && key === "Enter") {
    begin({ lesson: "", seed: "", session: "", problem: "" });
    note("");
  } else if (key === "C-c" && done < sent && !over) {
    interrupt();
  } else {
    tell({ does: "pressed", key });
  }
}

// Nobody hears what is said to a program that is over.
function tell(message) {
  if (!over) {
    say(message);
  }
}

// ---- pointing

screen.addEventListener("click", (event) => {
  if (event.pointerType === "touch") {
    // Two quick taps select a word, and mean two taps.
    getSelection().removeAllRanges();
  } else if (getSelection().toString() !== "") {
    return;
  }
  line.focus({ preventScroll: true });
  const { column, row } = grid.cellAt(event.clientX, event.clientY);
  if (!over && column >= 0 && row >= 0) {
    say({ does: "clicked", column, row, ...grid.wordsAt(event.clientX, event.clientY) });
  }
});

screen.addEventListener(
  "wheel",
  (event) => {
    if (!over && !event.ctrlKey && event.deltaY !== 0) {
      const { column, row } = grid.cellAt(event.clientX, event.clientY);
      say({ does: "wheeled", column, row, up: event.deltaY < 0 });
    }
  },
  { passive: true },
);

// A finger scrolls what a wheel scrolls.
let finger = null;
screen.addEventListener(
  "touchstart",
  ({ touches }) => {
    finger = touches.length === 1 && visualViewport.scale === 1 ? touches[0].clientY : null;
  },
  { passive: true },
);
screen.addEventListener(
  "touchmove",
  ({ touches }) => {
    if (finger === null || touches.length > 1 || over) {
      return;
    }
    const { clientX, clientY } = touches[0];
    const { column, row } = grid.cellAt(clientX, clientY);
    const stride = WHEEL_ROWS * grid.rowHeight;
    for (; Math.abs(clientY - finger) >= stride; finger += Math.sign(clientY - finger) * stride) {
      say({ does: "wheeled", column, row, up: clientY > finger });
    }
  },
  { passive: true },
);

// ---- the bar of likely words

const bar = new Bar(part("offers"), {
  pressed,
  stop: () => pressed("C-c"),
  offered: (word) => say({ does: "offered", word }),
  appeared: refit,
});

let asking = false;
function askOffers(busy) {
  if (!phone.matches) {
    bar.hide();
  } else if (busy) {
    bar.showStop();
  } else if (!asking && opened) {
    asking = true;
    say({ does: "offers" });
  }
}

// ---- files and links

offerFiles({ say, note, focus: () => line.focus() });

function saveProgress(progress) {
  if (progress === null) {
    note("There is no progress yet: it begins with your first line in a lesson.");
  } else {
    keeping.download("progress", progress);
    note("Your progress is in the file progress. Open it on another computer, or give it to your teacher.");
  }
}

async function copyLink(session) {
  const address = new URL(location.href);
  address.hash = `play=${await links.packed(session)}`;
  try {
    await navigator.clipboard.writeText(address.href);
    note("The link is copied. Who opens it sees the connection as it is here.");
  } catch {
    // What stands there is not opened: the connection goes on.
    history.replaceState(null, "", address);
    note("The link stands in the address bar: copy it there. Who opens it sees the connection as it is here.");
  }
}

// ---- the window

let fitting = 0;
function refit() {
  cancelAnimationFrame(fitting);
  fitting = requestAnimationFrame(() => {
    const size = grid.fit();
    if (opened && (size.columns !== wants.columns || size.rows !== wants.rows)) {
      wants = size;
      say({ does: "resized", ...size });
    }
  });
}

// Some phones lay their keyboard over the page: what is seen of it gets smaller, and the page does not. The bar belongs
// above the keyboard.
visualViewport.addEventListener("resize", () => {
  const { scale, height } = visualViewport;
  const covered = scale === 1 && height < innerHeight - 1;
  document.body.style.height = covered ? `${height}px` : "";
  if (covered) {
    scrollTo(0, 0);
  }
});

new ResizeObserver(refit).observe(screen);
dark.addEventListener("change", () => tell({ does: "ground", dark: dark.matches }));
phone.addEventListener("change", () => askOffers(false));
keeping.whenChanged((key, text) => say({ does: "stored", key, text }));
addEventListener("hashchange", async () => begin(await links.read(location.hash)));

begin(await links.read(location.hash));
