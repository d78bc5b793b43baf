// A browser, the page on a plain file server in a sub-path, and words to play with.
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

// A loaded machine is slow; whoever waits longer than this waits for nothing. In milliseconds.
const PATIENCE = 90_000;
const SITE = process.env.SITE;
if (!SITE) {
  throw new Error("SITE names the folder of the page that is tested");
}
const SUB_PATH = "/some/where/";
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

export const PHONE = {
  viewport: { width: 390, height: 664 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  reducedMotion: "reduce",
};

// Starts the file server; it says its address, and ends with `close`.
export async function serve() {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    const inside = normalize(path.slice(SUB_PATH.length));
    const file = join(SITE, inside.endsWith("/") || inside === "." ? join(inside, "index.html") : inside);
    try {
      if (!path.startsWith(SUB_PATH) || inside.startsWith("..") || !(await stat(file)).isFile()) {
        throw new Error("not here");
      }
      response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "text/plain; charset=utf-8" });
      createReadStream(file).pipe(response);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}${SUB_PATH}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export async function launch() {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

// A person at a page.
export class Person {
  constructor(page) {
    this.page = page;
    this.complaints = [];
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") {
        this.complaints.push(message.text());
      }
    });
  }

  static async at(context, address) {
    const person = new Person(await context.newPage());
    await person.goTo(address);
    return person;
  }

  async goTo(address) {
    await this.page.goto(address);
    await this.ready();
  }

  async ready() {
    try {
      await this.page.waitForSelector("html[data-ready]", { state: "attached", timeout: PATIENCE });
    } catch {
      throw new Error(`the page is never ready\n${this.complaints.join("\n")}`);
    }
  }

  async screen() {
    return this.page.$$eval("#rows .row", (rows) => rows.map((row) => row.textContent).join("\n"));
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  async type(line) {
    await this.page.keyboard.type(line);
    await this.page.keyboard.press("Enter");
  }

  // A word on a phone: tapped if it is offered, else written. The program has taken it when the line shows it.
  async writes(word) {
    await this.offered();
    const taps = this.page.locator("#offers").getByText(word, { exact: true }).first();
    const before = await this.page.inputValue("#line");
    // The bar may change under the finger.
    const tapped = (await taps.count()) > 0 && (await taps.tap({ timeout: 2_000 }).then(() => true, () => false));
    if (!tapped) {
      await this.page.keyboard.insertText(`${word} `);
    }
    await this.page.waitForFunction(
      ([old, text]) => {
        const now = document.getElementById("line").value;
        return now !== old && now.includes(text);
      },
      [before, word],
      { timeout: PATIENCE },
    );
  }

  // Waits until the bar offers what may come now, and nothing in it moves any more.
  async offered() {
    await this.page.locator("#offers[data-busy=false]").waitFor({ timeout: PATIENCE });
  }

  // Waits until the screen shows a text; a pattern may reach over rows.
  async sees(pattern) {
    const { source, flags } = typeof pattern === "string" ? new RegExp(escaped(pattern)) : pattern;
    try {
      await this.page.waitForFunction(
        ([text, how]) => {
          const rows = [...document.querySelectorAll("#rows .row")];
          return new RegExp(text, how).test(rows.map((row) => row.textContent).join("\n"));
        },
        [source, flags],
        { timeout: PATIENCE },
      );
    } catch {
      throw new Error(`never seen: ${pattern}\n${await this.screen()}\n${this.complaints.join("\n")}`);
    }
  }

  // Waits until the live region has said a text, or what a pattern describes.
  async hears(pattern) {
    const { source } = typeof pattern === "string" ? new RegExp(escaped(pattern)) : pattern;
    await this.page.waitForFunction(
      (words) => new RegExp(words).test(document.getElementById("said").textContent),
      source,
      { timeout: PATIENCE },
    );
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// A session as it stands in a link.
export async function session(lines) {
  return packed(`# tcpstates session, 1 move\n${lines}`);
}

// A text or bytes as a link carries them.
export async function packed(content) {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
}
