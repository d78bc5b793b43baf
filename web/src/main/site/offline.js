// Keeps the page, so that it opens without a network, too. With one, what is newest is shown.

const CACHE = "tcpstates";
const FILES = [
  "./",
  "page.css",
  "page.js",
  "bar.js",
  "files.js",
  "grid.js",
  "keys.js",
  "keep.js",
  "link.js",
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
<p>This page was not opened before, so it is not on this device. <a href="${self.registration.scope}">To play goes without a network.</a></p>
`;
  return new Response(words, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
