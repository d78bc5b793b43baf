# Two students play one connection from two terminals, one watches the other, a student writes to the board, guests
# come in.
set -eu
. "${0%/*}/lab"
. "${0%/*}/terminal"
echo "students of a lab pair up, write to each other, watch and are watched; guests leave nothing behind"

new_lab class ana bo
sed -n 's/^  \(instructor .*\)/\1/p' init >>codes
serve class --guests
says 'need no code' served
ssh_line() {
  printf '%s -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=INFO -o PubkeyAuthentication=no -p %s %s@127.0.0.1' \
    "$1" "$port" "$2"
}
sign_in() {
  echo "SSHPASS=$(sed -n "s/^$1 //p" codes) exec $(ssh_line 'sshpass -e ssh -t' "$1") ${2:-}" >"in-$1"
  enter "clear; sh in-$1"
}
leave_nothing() {
  for terminals in 1 2; do
    tm kill-server 2>/dev/null || :
  done
}
ana() {
  terminals=1
}
bo() {
  terminals=2
}
terminal 80 24
trap leave_nothing EXIT
sign_in ana
see 'Your first move'
terminal 80 24
trap leave_nothing EXIT
sign_in bo
see 'Your first move'

# Watching: at most one keystroke behind.
ana
keys -l 'invite'
keys Enter
until_true 'a code' on_screen 'Whoever types'
code=$(screen | flat | sed -n 's/.*watch \([0-9a-z]\{4\}-[0-9a-z]\{4\}\).*/\1/p' | head -n 1)
[ -n "$code" ]
bo
keys -l "watch $code"
keys Enter
see "ana You watch, and can't type here."
ana
until_true 'told' on_screen 'bo watches your screen.'
keys -l 'con'
until_true 'the line' stands 'con'
bo
until_true 'the same line' on_screen '> con'
keys q
see_no_more 'You watch'
until_true 'their own screen again' on_screen 'Your first move'
ana
keys C-u

# A pair: the student who asked is the client.
keys -l 'pair bo'
keys Enter
until_true 'asked' on_screen 'bo is asked.'
bo
until_true 'asked' on_screen 'To agree, type `pair ana`'
keys -l 'pair ana'
keys Enter
see 'You play the server, ana plays the client'
keys -l 'listen'
keys Enter
ana
until_true 'the same' on_screen 'LISTEN'
keys -l 'server close'
keys Enter
until_true 'refused' on_screen 'bo plays the server; you play the client.'
keys -l 'connect'
keys Enter
bo
until_true 'the same' on_screen 'ana: connect'
keys -l 'say is it mine?'
keys Enter
ana
until_true 'said' on_screen 'bo says: is it mine?'

# After kill -9, both continue in the pair.
kill -9 "$server"
wait "$server" 2>/dev/null || :
"$ROOT/dist/tcpstates" lab serve class --guests --port "$port" >served 2>&1 &
server=$!
bo
at 'shell:'
enter 'clear'
until_true 'open' grep -q 'Students type' served
sign_in bo repl
see 'You go on where you stopped, after line 3.'
keys -l 'deliver'
keys Enter
see 'The server owes an answer'
keys -l 'alone'
keys Enter
see 'Step 1 of 8'
keys -l 'quit'
keys Enter
at 'shell:'

# To the instructor; characters that would move the cursor are shown as text.
sign_in instructor
see 'Nobody is in yet.'
printf 'say help me please\n' | signed_in bo repl >said
says 'Said to your instructor.' said
until_true 'the letter' on_screen 'bo says: help me please'
keys s
until_true 'all of them' on_screen 'bo: help me please'
keys q
keys q
at 'shell:'

# A guest needs no code; a student on the roster does.
printf 'play\nconnect\nsave x\n' | $(ssh_line ssh anyone) repl >guest
says '#1 SYN' guest
says 'written: x' guest
! $(ssh_line 'ssh -o NumberOfPasswordPrompts=0' ana) repl >/dev/null 2>&1 </dev/null
printf 'load x\n' | $(ssh_line ssh anyone) repl >guest
! grep -q '#1 SYN' guest
printf 'show\n' | signed_in ana repl >pair
says 'ana' class/lab.log
tcpstates lab report class --format csv >report
! grep -q guest report
for file in class/lab.db*; do
  ! grep -q guest "$file"
done
kill "$server"
wait "$server" || :
! grep -nE 'fault|failed|Exception' class/lab.log
