echo "a closed standard stream is an error, and the program reads nothing else in its place"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# ends CODE WORDS COMMAND: the words are all that the output and the errors contain.
ends() {
  code=0
  sh -c "$3" >out 2>err || code=$?
  [ "$code" -eq "$1" ] || { echo "$3: $code"; head -n 20 out err; exit 1; }
  [ "$(cat out err)" = "$2" ] || { echo "$3:"; head -n 20 out err; exit 1; }
}

printf 'server listen\n' >good.tcp
unusable='Bad file descriptor'
ends 3 "tcpstates: cannot read or write: $unusable
tcpstates: your lessons are kept in $XDG_STATE_HOME/tcpstates.
tcpstates: start tcpstates again to go on." "'$program' repl <&-"
ends 3 "standard input: cannot be read: $unusable" "'$program' run - <&-"
ends 3 "tcpstates: cannot read or write: $unusable" "'$program' run good.tcp >&-"
ends 3 '' "'$program' run no-such-file 2>&-"
ends 0 '> server listen' "'$program' run good.tcp <&- 2>&- | head -n 1"
