echo "Mermaid's own parser reads an export for Mermaid, with names and texts that could break it"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates

# In the test's own folder, so that nothing is left behind.
npm install --no-audit --no-fund --no-package-lock --ignore-scripts --prefix . mermaid@11 jsdom@26 >npm.out 2>&1 || { cat npm.out; exit 1; }
cat >parse.mjs <<'END_OF_SCRIPT'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

// Mermaid's sanitizer wants a document.
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
for (const file of process.argv.slice(2)) {
  console.log((await mermaid.parse(readFileSync(file, "utf8"))).diagramType);
}
END_OF_SCRIPT

cat >plain <<'END'
set play auto
set wire auto
server listen
client connect
client send "hello"
client close
server close
END
cat >odd <<'END'
set play auto
server listen
client connect
drop
wait rto
deliver all
deliver all
client send "end; note; %% <b>: \"#\" -->> \n alt"
dup
corrupt last
deliver all
inject to server rst seq=5
server abort
client crash
END
"$program" export plain --to mermaid >plain.mmd
"$program" export odd --to mermaid >odd.mmd
node parse.mjs plain.mmd odd.mmd >kinds
[ "$(cat kinds)" = "$(printf 'sequence\nsequence')" ]
# A text that is not a diagram is refused, so the parser really was used.
sed 's/participant/partic ipant/' plain.mmd >broken.mmd
code=0
node parse.mjs broken.mmd >broken.out 2>&1 || code=$?
[ "$code" -ne 0 ]
grep -q 'Parse error' broken.out
