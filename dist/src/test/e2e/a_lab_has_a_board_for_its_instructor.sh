# An instructor at the board: who is signed in, watching, messages, a lesson for all, a pause, the end.
set -eu
. "${0%/*}/lab"
. "${0%/*}/terminal"
echo "an instructor sees the class, watches a student, writes to the class, opens a lesson for all, pauses and ends the class"

new_lab class ana bo
sed -n 's/^  \(instructor .*\)/\1/p' init >>codes
serve class
sign_in() {
  cat >"in-$1" <<SCRIPT
SSHPASS=$(sed -n "s/^$1 //p" codes) exec sshpass -e ssh -F none -o StrictHostKeyChecking=no \\
  -o UserKnownHostsFile=/dev/null -o LogLevel=INFO -o PubkeyAuthentication=no \\
  -p $port $1@127.0.0.1
SCRIPT
  enter "clear; sh in-$1"
}
leave_nothing() {
  for terminals in 1 2; do
    tm kill-server 2>/dev/null || :
  done
}
student() {
  terminals=1
}
instructor() {
  terminals=2
}
terminal 80 24
trap leave_nothing EXIT
sign_in ana
see 'Your first move'

# Escape sequences that a student types appear on the board as text.
mkfifo typing
signed_in bo repl <typing >bo 2>/dev/null &
exec 8>typing
rm typing
printf 'show wire\n\033]0;owned\007\033[2J\n' >&8

terminal 100 24
trap leave_nothing EXIT
sign_in instructor
see '2 in'
see_still 'ana'
see_still 'first-steps 1/8'
until_true 'harmless text' on_screen '\x1b]0;owned'

# Watching: at most one keystroke behind.
keys Enter
see 'Let the client call'
student
keys -l 'con'
until_true 'the line' stands 'con'
instructor
until_true 'the same line' on_screen '> con'
keys q
see 'name'

# A line to one student, and to all.
keys m
see 'Message to ana:'
keys -l 'well done'
keys Enter
see 'Said to ana.'
student
until_true 'the message' on_screen 'Your instructor says: well done'
instructor
keys a
keys -l 'five minutes left'
keys Enter
see 'Sent to all.'
until_true 'the message' grep -q 'Your instructor says: five minutes left' bo
! grep -q 'well done' bo

# A lesson for all; the line that a student is typing stays.
keys l
keys -l 'nowhere'
keys Enter
see 'There is no lesson `nowhere`.'
keys l
keys -l 'closing'
keys Enter
see 'Opened for all.'
until_true 'both there' on_screen 'closing 1/'
student
until_true 'the lesson' on_screen 'step 1 of'
until_true 'the line' stands 'con'

# During a pause, keys do nothing.
instructor
keys p
see 'PAUSED'
student
until_true 'told' on_screen 'The class is paused'
keys -l 'xyz'
instructor
keys p
see_no_more 'PAUSED'
student
until_true 'told' on_screen 'The class goes on.'
until_true 'the line' stands 'con'

instructor
keys h
see 'Per cent of 2 students'
keys q
keys r
see 'first-steps closing'
keys q

# Without a terminal, the board is a text.
signed_in instructor >board </dev/null
says 'ana' board
signed_in bo board >refused </dev/null || :
says 'The board is for instructors.' refused

# A window that is too small, and a large one.
resize 20 5
resize 120 40
until_true 'the class' on_screen 'typed last'

keys e
keys -l yes
keys Enter
student
until_true 'the end' on_screen 'The class is over. Your work is recorded.'
at 'shell:'
modes_are_plain
instructor
see 'Nobody is in yet.'
kill "$server"
at 'shell:'
modes_are_plain
! grep -nE 'fault|failed|Exception' class/lab.log
