// Keeps the page, so that it opens without a network, too. With one, what is newest is shown. The pages to read are
// kept later: the page says when.

const CACHE = "tcpstates";
// The list of the pages to read: on each line a name and a mark, which changes with the page.
const PAGES = "pages.txt";
const FILES = [
  "./",
  "page.css",
  "page.js",
  "bar.js",
  "files.js",
  "grid.js",
  "keys.js",
  "line.js",
  "keep.js",
  "link.js",
  "said.js",
  "service.js",
  "worker.js",
  "tcpstates.js",
  "manifest.webmanifest",
  "icon.svg",
];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method === "GET" && address.origin === location.origin) {
    event.respondWith(newest(event.request));
  }
});

self.addEventListener("message", (event) => {
  if (event.data === "pages") {
    event.waitUntil(keepPages());
  }
});

// Fetches the pages to read that are not kept yet, or that have changed. The list is kept last: what was broken off
// begins again at the next visit.
async function keepPages() {
  try {
    const cache = await caches.open(CACHE);
    const before = await marks(await cache.match(PAGES));
    const list = await fetch(PAGES, { cache: "no-cache" });
    if (!list.ok) {
      return;
    }
    const wanted = await marks(list.clone());
    const there = new Set((await cache.keys()).map((request) => request.url));
    for (const [page, mark] of wanted) {
      if (before.get(page) !== mark || !there.has(new URL(page, location.href).href)) {
        await cache.add(new Request(page, { cache: "no-cache" }));
      }
    }
    for (const page of before.keys()) {
      if (!wanted.has(page)) {
        await cache.delete(page);
      }
    }
    await cache.put(PAGES, list);
  } catch {
    // The network has gone, or the storage is full: the pages that were opened are kept.
  }
}

async function marks(list) {
  const lines = list === undefined ? [] : (await list.text()).trim().split("\n");
  return new Map(lines.map((line) => line.split(" ")));
}

async function newest(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await keep(request, answer.clone());
    }
    return answer;
  } catch {
    return (await kept(request)) ?? (request.mode === "navigate" ? absent() : Response.error());
  }
}

// A storage that is full or forbidden takes nothing away from whoever has a network.
async function keep(request, answer) {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer);
  } catch {
    // Then the page does not open without a network.
  }
}

async function kept(request) {
  try {
    const cache = await caches.open(CACHE);
    return await cache.match(request, { ignoreSearch: true });
  } catch {
    return undefined;
  }
}

function absent() {
  const words = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not here without a network - tcpstates</title>
<h1>There is no network</h1>
<p>This page is not kept on this device. <a href="${self.registration.scope}">You can play without a network.</a></p>
`;
  return new Response(words, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
