# The disk is full for a while: students who are signed in can play on, students who sign in read why, and nothing
# written is damaged.
set -eu
. "${0%/*}/lab"
echo "a lab with a full disk continues in memory, says so, and writes what waits once there is room"

new_lab class ana bo
serve class
# The lab lets in people whom it has seen before, even while it can't read its roster.
echo quit | signed_in bo repl >bo
mkfifo typing
signed_in ana repl <typing >ana 2>/dev/null &
exec 8>typing
rm typing
# types LINE WORDS: types the line, and waits for these words.
types() {
  echo "$1" >&8
  until_says "$2" ana
}
types play 'freely'
types zebra2 zebra2

# The server's files can't grow any more; only the log is small enough.
prlimit --pid "$server" --fsize=$(($(wc -c <class/lab.db-wal) / 4096 * 4096)):unlimited
types zebra3 zebra3
until_says 'the database is away' class/lab.log
types zebra4 zebra4
signed_in bo repl >bo </dev/null || :
says 'does not answer right now' bo

prlimit --pid "$server" --fsize=unlimited:unlimited
until_says 'the database is back' class/lab.log
types zebra5 zebra5
exec 8>&-
kill -9 "$server"
wait "$server" 2>/dev/null || :
serve class
echo show | signed_in ana repl >ana
says 'after line 5.' ana
echo show | signed_in bo repl >bo
says 'WIRE' bo
kill "$server"
wait "$server" || :
! grep -nE 'fault|failed|Exception' class/lab.log
