// Measures the page in Chromium, and prints a table: what a first visit weighs, when something is seen, when it is ready, what
// a key takes until it is drawn. measure.mjs ADDRESS ROUNDS: the address is what `tcpstates web` says.
import { cpus, loadavg } from "node:os";
import { launch } from "./browser.mjs";

const [address, rounds] = [process.argv[2], Number(process.argv[3] ?? 5)];
const LINE = [..."client send syn ack fin psh seq=100 ", "Control+u"];
const KEYS = [...LINE, ...LINE, ...LINE, ...LINE];

const browser = await launch();
const weights = [];
const painted = [];
const ready = [];
const keys = [];
const firsts = [];
for (let round = 0; round < rounds; round++) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // Everything that the browser loads, whoever asks for it; the service worker is not asked for the first visit.
  const files = new Set();
  page.on("request", (request) => files.add(request.url()));
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("ready").length > 0);
  ready.push(await page.evaluate(() => performance.getEntriesByName("ready")[0].startTime));
  painted.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime));
  weights.push(await weight(files));
  await page.evaluate(() => {
    globalThis.took = [];
    addEventListener("keydown", () => (globalThis.began = performance.now()), { capture: true });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName("shown")) {
        if (globalThis.began !== undefined) {
          globalThis.took.push(startTime - globalThis.began);
          globalThis.began = undefined;
        }
      }
    }).observe({ type: "mark" });
  });
  // As a quick person types. Looking for the answer meanwhile would take the page's time.
  for (const key of KEYS) {
    await page.keyboard.press(key === " " ? "Space" : key);
    await page.waitForTimeout(60);
  }
  await page.waitForFunction((count) => globalThis.took.length === count, KEYS.length);
  const took = await page.evaluate(() => globalThis.took);
  firsts.push(took[0]);
  keys.push(...took);
  await context.close();
}
await browser.close();

// Compressed, as the server sends it.
async function weight(files) {
  let bytes = 0;
  for (const file of files) {
    const answer = await fetch(file, { method: "HEAD", headers: { "Accept-Encoding": "gzip" } });
    bytes += Number(answer.headers.get("Content-Length"));
  }
  return bytes;
}

function at(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

console.log(`Load ${loadavg()[0].toFixed(1)} on ${cpus().length} processors, ${rounds} first visits.\n`);
console.log("| | median | 99th percentile |");
console.log("| --- | ---: | ---: |");
console.log(`| first visit, compressed | ${(at(weights, 0.5) / 1000).toFixed(0)} KB | |`);
console.log(`| something is seen after | ${at(painted, 0.5).toFixed(0)} ms | ${at(painted, 0.99).toFixed(0)} ms |`);
console.log(`| ready after | ${at(ready, 0.5).toFixed(0)} ms | ${at(ready, 0.99).toFixed(0)} ms |`);
console.log(`| the first key until it is drawn | ${at(firsts, 0.5).toFixed(1)} ms | ${at(firsts, 0.99).toFixed(1)} ms |`);
console.log(`| a key until it is drawn (${keys.length} keys) | ${at(keys, 0.5).toFixed(1)} ms | ${at(keys, 0.99).toFixed(1)} ms |`);
