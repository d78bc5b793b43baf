// Runs the program beside the page, so that the page never stands still. The page sends what the
// person does; this sends frames back, and what is to be kept.
import * as program from "./tcpstates.js";

const REHEARSALS = 16;

const kept = new Map();
let unkept = "";
let stop = "";
let stopped = false;
let ticking = 0;
let rehearsed = 0;
// A timer would wait between two rehearsals; what the person does comes between all the same.
const rehearsals = new MessageChannel();
rehearsals.port1.onmessage = rehearse;

const host = {
  show(frame) {
    postMessage({ frame });
  },

  read(key) {
    return kept.has(key) ? kept.get(key) : null;
  },

  write(key, text) {
    const before = host.read(key);
    kept.set(key, text);
    postMessage({ keep: key, before, text });
    return unkept;
  },

  download(name, text) {
    postMessage({ download: name, text });
  },

  report(details) {
    console.error(details);
  },

  // No message arrives while the program searches. But the page can take an address back, and that
  // is seen at once: a request that waits for its answer finds nothing there any more.
  interrupted() {
    if (!stopped && stop !== "") {
      try {
        const request = new XMLHttpRequest();
        request.open("GET", stop, false);
        request.send();
      } catch {
        stopped = true;
      }
    }
    return stopped;
  },
};

const does = {
  open(message) {
    for (const [key, text] of message.kept) {
      kept.set(key, text);
    }
    unkept = message.unkept;
    stop = message.stop;
    program.open(
      host,
      message.run,
      message.lesson,
      message.seed,
      message.session,
      message.problem,
      message.dark,
      message.motion,
      message.columns,
      message.rows,
    );
    rehearsals.port2.postMessage("next");
  },

  typed: (message) => program.typed(message.text),
  pressed: (message) => program.pressed(message.key),
  pasted: (message) => program.pasted(message.text),
  clicked: (message) => program.clicked(message.words, message.style, message.column, message.row),
  wheeled: (message) => program.wheeled(message.column, message.row, message.up),
  resized: (message) => program.resized(message.columns, message.rows),
  ground: (message) => program.ground(message.dark),
  offered: (message) => program.offered(message.word),

  given(message) {
    const reopen = program.given(message.name, message.text);
    if (reopen !== null) {
      postMessage({ reopen });
    }
  },

  offers: () => postMessage({ offers: JSON.parse(program.offers()) }),
  link: () => postMessage({ link: program.saved() }),
  progress: () => postMessage({ progress: host.read("progress") }),

  stopAt(message) {
    stop = message.stop;
    stopped = false;
  },

  // Another page has kept something, or a text could not be kept.
  stored(message) {
    if (message.text === null) {
      kept.delete(message.key);
    } else {
      kept.set(message.key, message.text);
    }
  },

  unkept(message) {
    unkept = message.why;
    program.stored(unkept);
  },
};

function rehearse() {
  program.rehearse(rehearsed);
  rehearsed++;
  if (rehearsed < REHEARSALS) {
    rehearsals.port2.postMessage("next");
  }
}

function move() {
  clearTimeout(ticking);
  const wait = program.nextTick();
  if (wait >= 0) {
    ticking = setTimeout(() => {
      program.tick();
      move();
    }, wait);
  }
}

onmessage = (event) => {
  does[event.data.does](event.data);
  move();
  postMessage({ done: event.data.number, over: program.over() });
};

postMessage({ ready: program.keys() });
