echo "tshark, Graphviz, PlantUML, asciinema and Chromium read the exports, from the command line and from a session"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates

cat >session <<'END'
set play auto
set wire auto
server listen
client connect
client send "hello"
client close
server close
END

"$program" export session --to pcapng >session.pcapng
tshark -r session.pcapng -o tcp.check_checksum:TRUE -T fields \
  -e tcp.checksum.status -e tcp.flags.str -e frame.comment >frames 2>complaints
# tshark warns if root runs it.
[ "$(grep -vc -e '^Running as user' complaints)" -eq 0 ]
[ "$(wc -l <frames)" -eq 9 ]
[ "$(cut -f 1 frames | sort -u)" = 1 ]
grep -q 'SYN-SENT waits for the peer' frames
[ -z "$(tshark -r session.pcapng -Y '_ws.malformed or tcp.analysis.flags' 2>/dev/null)" ]
"$program" replay --summary session.pcapng | grep -q 'handshake, closed by client; 9 frames'

"$program" export session --to dot | dot -Tsvg >states.svg
grep -q 'TIME' states.svg
"$program" export session --to plantuml | plantuml -syntax >syntax
grep -qx SEQUENCE syntax
"$program" export session --to asciicast >session.cast
script -qec 'asciinema cat session.cast' /dev/null </dev/null >played
grep -q 'TIME-WAIT' played
"$program" export session --to json | jq -e '.states == {"client": "TIME-WAIT", "server": "CLOSED"}' >/dev/null
"$program" export session --to text | grep -q 'now .* TIME-WAIT \*'
"$program" export session --to packetdrill --side server | grep -qx '+0 > S\. 0:0(0) ack 1 <\.\.\.>'

# A browser draws both, and they need nothing from elsewhere.
for form in svg html; do
  "$program" export session --to $form >drawn.$form
  chromium --headless --no-sandbox --disable-gpu --dump-dom "file://$PWD/drawn.$form" >dom.$form 2>chromium.err
  grep -q 'TIME-WAIT' dom.$form
  [ "$(grep -c parsererror dom.$form)" -eq 0 ]
  [ "$(grep -Ec '(src|href)="[^#]|url\(|@import' drawn.$form)" -eq 0 ]
done
# Cut short, the drawing is no picture: so the browser was asked.
head -c 2000 drawn.svg >cut.svg
chromium --headless --no-sandbox --disable-gpu --dump-dom "file://$PWD/cut.svg" 2>/dev/null | grep -q parsererror

# Within a session, an existing file stays as it is.
echo mine >taken
code=0
printf 'server listen\nexport svg a.svg\nexport svg taken\n' | "$program" repl >said || code=$?
[ "$code" -eq 1 ]
grep -q 'written: a.svg' said
grep -q 'taken is there already' said
[ "$(cat taken)" = mine ]
head -n 1 a.svg | grep -q '^<?xml '
