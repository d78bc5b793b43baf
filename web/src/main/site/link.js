// What stands behind the # of an address: #lesson=closing&seed=7, or #play= and a whole session.

const LONGEST = 100_000;
const LONGEST_SESSION = 1_000_000;

// What an address asks for. A link may be of any content: what can't be read becomes a sentence.
export async function read(hash) {
  const asked = { lesson: "", seed: "", session: "", problem: "" };
  const body = hash.replace(/^#/, "");
  if (body === "") {
    return asked;
  }
  if (body.length > LONGEST) {
    asked.problem = "This link is too long to be one of ours.";
    return asked;
  }
  const words = new URLSearchParams(body);
  asked.lesson = words.get("lesson") ?? "";
  asked.seed = words.get("seed") ?? "";
  const play = words.get("play");
  if (play !== null) {
    try {
      asked.session = await unpacked(play);
    } catch {
      asked.problem = "This link is damaged: the session in it can't be read. Ask for it again.";
    }
  } else if (asked.lesson === "") {
    asked.problem = "This link asks for nothing that this page knows.";
  }
  return asked;
}

export async function packed(session) {
  const stream = new Blob([session]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = "";
  for (const byte of bytes) {
    letters += String.fromCharCode(byte);
  }
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// A few bytes can unpack to very many: it stops at a length that no session has. Nothing is no session.
async function unpacked(play) {
  const letters = atob(play.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let session = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      session += decoder.decode();
      if (session === "") {
        throw new RangeError("empty");
      }
      return session;
    }
    session += decoder.decode(value, { stream: true });
    if (session.length > LONGEST_SESSION) {
      await reader.cancel();
      throw new RangeError("too long");
    }
  }
}
