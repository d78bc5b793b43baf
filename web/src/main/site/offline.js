// Keeps the page, so that it opens without a network, too. With one, what is newest is shown.

const CACHE = "tcpstates";
const FILES = [
  "./",
  "page.css",
  "page.js",
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
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await cache.put(request, answer.clone());
    }
    return answer;
  } catch {
    return (await cache.match(request, { ignoreSearch: true })) ?? Response.error();
  }
}
