echo "every command in the guides runs, and every link in the documents leads somewhere"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

cp "$ROOT/capture/src/test/resources/captures/rst_in_close_wait.server.pcap" capture.pcap
printf '%s\n' 'set play auto' 'set wire auto' 'server listen' 'client connect' 'expect both ESTABLISHED' >handshake.tcp
printf 'answer\njournal student.txt\n' | "$program" learn closing --seed 7 >out 2>&1
cp "$XDG_STATE_HOME/tcpstates/progress" anna
cp anna ben
mkdir journals
cp student.txt journals/anna.txt
printf 'name,id\nanna,1\nben,2\n' >roster.csv
mkdir bin
ln -s "$program" bin/tcpstates
PATH=$PWD/bin:$PATH

for guide in STUDENT INSTRUCTOR AUTHOR ENGINEER; do
  sed -n 's/^    //p' "$ROOT/docs/$guide.md" >commands
  grep -q . commands
  while IFS= read -r line; do
    echo "$guide: $line"
    wanted=$(printf '%s\n' "$line" | sed -n 's/.*# ends with \([0-9]\)$/\1/p')
    code=0
    sh -c "$line" </dev/null >out 2>&1 || code=$?
    [ "$code" -eq "${wanted:-0}" ] || { echo "ended with $code"; cat out; exit 1; }
    ! grep -q "$(printf '\tat ')" out || { echo 'a trace'; cat out; exit 1; }
  done <commands
done

# Links to files, seen from the document.
for document in "$ROOT"/*.md "$ROOT"/docs/*.md; do
  grep -o '](\([^)#]*\)' "$document" | sed 's/^](//' | grep -v -e '^http' -e '^$' | while IFS= read -r link; do
    [ -e "${document%/*}/$link" ] || { echo "$document: $link leads nowhere"; exit 1; }
  done
done
