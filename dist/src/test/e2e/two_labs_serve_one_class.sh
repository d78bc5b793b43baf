# Two servers on one PostgreSQL: a student moves between them; the database goes away and comes back.
set -eu
. "${0%/*}/lab"
echo "two labs on one PostgreSQL serve one class, and students can play on while it is away"

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
[ -n "$bin" ] || {
  echo "there is no PostgreSQL here"
  exit 1
}
# It doesn't run as root, and other users may not enter the tests' folders.
as_nobody() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u nobody -- "$@"
  else
    "$@"
  fi
}
data=$(mktemp -d)
[ "$(id -u)" -ne 0 ] || chown nobody "$data"
database() {
  as_nobody "$bin/pg_ctl" -D "$data/pg" -w -l "$data/log" "$@" >/dev/null
}
leave_nothing() {
  exec 8>&-
  database -m immediate stop || :
  rm -rf "$data"
}
trap leave_nothing EXIT
as_nobody "$bin/initdb" -D "$data/pg" -A trust -U lab --no-sync >/dev/null
# Finds a free port.
pgport=$((20000 + $$ % 20000))
database -o "-c listen_addresses=127.0.0.1 -p $pgport -k $data -c fsync=off" start
as_nobody "$bin/createdb" -h 127.0.0.1 -p "$pgport" -U lab class
store="jdbc:postgresql://127.0.0.1:$pgport/class?user=lab"

tcpstates lab init class >init
printf 'name\nana\nbo\ncy\n' >roster.csv
tcpstates lab roster import roster.csv --lab class --store "$store" >codes
tcpstates lab roster add teacher --instructor --lab class --store "$store" >>codes
cp -a class other
serve class --store "$store"
first=$port
first_server=$server
serve other --store "$store"
second=$port

# Stopped here, continued there, and back again.
port=$first
printf 'play\nclient connect\n' | signed_in ana repl >ana
says '#1 SYN' ana
port=$second
printf 'show wire\ndeliver\n' | signed_in ana repl >ana
says 'go on where you stopped, after line 2.' ana
says '#1 SYN' ana
port=$first
printf 'show\n' | signed_in ana repl >ana
says 'after line 4.' ana

# If a student signs in there while they are signed in here, the session here ends.
mkfifo typing
signed_in bo repl <typing >bo 2>/dev/null &
exec 8>typing
rm typing
printf 'play\nserver listen\n' >&8
until_says 'LISTEN' bo
port=$second
printf 'show\n' | signed_in bo repl >there
says 'after line 2.' there
until_says 'signed in from elsewhere' bo
exec 8>&-

# The database goes away: students who are signed in play on, and their work is written when it is back.
port=$first
mkfifo typing
signed_in ana repl <typing >ana 2>/dev/null &
exec 8>typing
rm typing
printf 'play\nexplain LISTEN\n' >&8
until_says 'LISTEN' ana
# The board shows the students on its own machine.
signed_in teacher >board </dev/null
says 'ana' board
port=$second
signed_in teacher >board </dev/null
says '0 in' board
port=$first
database -m immediate stop
printf 'moves\nexplain LAST-ACK\n' >&8
until_says 'LAST-ACK' ana
sleep "${AWAY:-3}"
printf 'explain CLOSING\n' >&8
until_says 'CLOSING' ana
says 'the database is away' class/lab.log
# A student who has not been here yet can't be looked up, and reads why.
! SSHPASS=$(sed -n 's/^cy //p' codes) sshpass -e ssh -F none -o StrictHostKeyChecking=no \
  -o UserKnownHostsFile=/dev/null -o PubkeyAuthentication=no -o NumberOfPasswordPrompts=1 \
  -p "$port" cy@127.0.0.1 repl >refused 2>&1 </dev/null
says "The lab's database does not answer right now. Try again in a minute." refused
database -o "-c listen_addresses=127.0.0.1 -p $pgport -k $data -c fsync=off" start
until_says 'the database is back' class/lab.log
exec 8>&-
port=$second
printf 'show\n' | signed_in ana repl >ana.there
# Five lines from before, five from now.
says 'after line 10.' ana.there
tcpstates lab report class --format csv --store "$store" >report
says ',ana,' report
says ',bo,' report
kill "$server" "$first_server"
wait "$server" "$first_server" || :
! grep -nE 'fault|failed|Exception' class/lab.log other/lab.log
