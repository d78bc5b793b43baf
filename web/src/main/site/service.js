// Starts the service worker (offline.js), which keeps the page for a time without a network. It takes half a
// second of a processor, and the pages to read are many: both wait until the person rests.

const SHORT = 1_000;
const LONG = 5_000;

let next;
let resting = 0;

// Called when the page is ready: before that, there is enough to load.
export function start() {
  if ("serviceWorker" in navigator) {
    later(SHORT, keepPage);
  }
}

// Called whenever the person does something.
export function busy() {
  if (next !== undefined) {
    later(next.rest, next.act);
  }
}

function later(rest, act) {
  next = { rest, act };
  clearTimeout(resting);
  resting = setTimeout(now, rest);
}

function now() {
  clearTimeout(resting);
  const act = next?.act;
  next = undefined;
  act?.();
}

async function keepPage() {
  try {
    await navigator.serviceWorker.register("offline.js");
    const { active } = await navigator.serviceWorker.ready;
    // Whoever pays for each byte keeps what they open.
    if (!navigator.connection?.saveData) {
      later(LONG, () => active.postMessage("pages"));
    }
  } catch {
    // Then the page opens only with a network.
  }
}

// Who leaves to read does not rest here.
addEventListener("pagehide", now);
