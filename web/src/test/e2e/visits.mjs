// What every test of the page begins with: the page on a file server, a browser, and people who open it.
import { after, afterEach, before } from "node:test";
import { launch, Person, serve } from "./browser.mjs";

const DESK = { viewport: { width: 1000, height: 640 }, reducedMotion: "reduce" };

// For the tests of a file. Its `browser` and its `address` are there when they begin; each test has devices of its own.
export function visits() {
  let server;
  let devices = [];
  const here = {
    // A browser that has never seen the page.
    async device(options = DESK) {
      const device = await here.browser.newContext(options);
      devices.push(device);
      return device;
    },

    // Somebody opens the page. `hash` is what their link asks for.
    async opens(hash = "", device = here.device()) {
      return Person.at(await device, here.address + hash);
    },
  };
  before(async () => {
    server = await serve();
    here.address = server.address;
    here.browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(devices.map((device) => device.close()));
    devices = [];
  });
  after(async () => {
    await here.browser.close();
    await server.close();
  });
  return here;
}
