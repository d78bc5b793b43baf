echo "a pipe in and out: answers without a prompt, a greeting or escape sequences, and an exit code"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

printf 'server listen\n\nclient send syn\ndeliver' | "$program" repl >out 2>err
[ ! -s err ] || { cat err; exit 1; }
grep -q '^✓ server  CLOSED ▸ LISTEN' out
# The last line counts even without a line end.
grep -q 'The server owes an answer' out
! grep -q '> *$' out
! grep -q "$(printf '\033')" out
! grep -q 'tcpstates' out

# No input at all, and an end in the middle of a line.
"$program" repl </dev/null >out 2>err
[ ! -s out ] && [ ! -s err ]
# Without a command, it says that these are not the lessons, and where they are.
printf 'server listen\n' | "$program" >out 2>err
grep -q 'LISTEN' out
[ "$(wc -l <err)" -eq 1 ]
grep -q 'carries out the commands.*tcpstates learn' err
printf 'quit\nserver listen\n' | "$program" >out
! grep -q LISTEN out

# With a terminal on one side only.
printf 'server listen\n' >lines
script -qec "'$program' <lines" typescript >/dev/null </dev/null
grep -q 'LISTEN' typescript
no_trace typescript out
! grep -q 'client>' typescript

# Lines that fail are reported, the others are played, and the exit code is the worst.
code=0
printf 'server listen\nserver listen\nshow\n' | "$program" repl >out || code=$?
[ "$code" -eq 1 ]
code=0
printf 'frobnicate\nserver listen\nserver listen\n' | "$program" repl >out || code=$?
[ "$code" -eq 2 ]
grep -q 'CLOSED ▸ LISTEN' out

# Windows line ends.
printf 'server listen\r\nclient send syn\r\n' | "$program" >out
grep -q 'SYN-SENT' out
! grep -q 'unknown' out

# explain is for pipes, too.
"$program" explain TIME-WAIT | grep -q 'RFC 9293 3.3.2'
code=0
"$program" explain nonsense >out 2>err || code=$?
[ "$code" -eq 1 ]
[ ! -s out ]
[ -s err ]
no_trace err
