# Every command of docs/LAB.md, in order, as an instructor types it who has only the guide.
set -eu
. "${0%/*}/lab"
echo "each command of the lab's guide does what the guide says"

sed -n 's/^    //p' "$ROOT/docs/LAB.md" >commands
[ "$(wc -l <commands)" -ge 20 ]
n=0
while IFS= read -r command <&3; do
  n=$((n + 1))
  case $command in
    'tcpstates lab serve class' | 'tcpstates lab serve class --guests')
      [ -z "${server:-}" ] || { kill "$server" && wait "$server"; } || :
      # shellcheck disable=SC2086
      serve class ${command#tcpstates lab serve class}
      cp served "said-$n"
      ;;
    *)
      echo "$command"
      eval "$command" >"said-$n" 2>&1 || {
        echo "ended with $?: $command"
        cat "said-$n"
        exit 1
      }
      ;;
  esac
  case $command in
    *'roster import'*) cp "said-$n" codes ;;
    *'roster renew bo'*) sed -i '/^bo /d' codes && cat "said-$n" >>codes ;;
    *'lab init'*) cp "said-$n" init ;;
  esac
done 3<commands

sed -n 's/^  \(instructor .*\)/\1/p' init >>codes
printf 'lesson my-lesson\nquit\n' | TERM=xterm signed_in ana -tt repl >ana
says 'To do: `lesson three-way-handshake`, until 2100-12-03 23:59' ana
says 'A title that people read' ana
signed_in instructor board >board </dev/null
says 'lesson and step' board
! tcpstates lab purge --student bo --lab class 2>asked
says 'nothing is recorded of bo' asked
says "ssh -p 2222 NAME@127.0.0.1" sheet.html
says '<th>ana</th>' results.html
head -n 1 results.csv | grep -q '^id,name,group,lesson,status,'
jq -e '.rows | length == 8' results.json >/dev/null
jq -e '.tests | length == 8' results-ana.json >/dev/null
