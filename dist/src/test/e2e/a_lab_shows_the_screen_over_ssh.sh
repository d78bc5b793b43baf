# A student at the split-pane screen over SSH: resized, killed, taken over, closed.
set -eu
. "${0%/*}/lab"
. "${0%/*}/terminal"
echo "the screen over ssh follows the window, goes on after kill -9, and gives the terminal back"

new_lab class ana bo
serve class
# sign_in NAME WORD...: types it, as a script so that the screen stays readable.
sign_in() {
  cat >"in-$1" <<SCRIPT
SSHPASS=$(sed -n "s/^$1 //p" codes) exec sshpass -e ssh -F none -o StrictHostKeyChecking=no \\
  -o UserKnownHostsFile=/dev/null -o LogLevel=INFO -o PubkeyAuthentication=no \\
  -p $port $1@127.0.0.1 $2
SCRIPT
  enter "clear; sh in-$1"
}

terminal 80 24
# What is recorded is said before anything can be typed, and the first lesson begins.
record banner
sign_in ana ''
see 'Your first move'
recorded banner
says 'What you type is recorded for your instructor and deleted after 365 days.' banner
enter 'connect'
see '#1 SYN seq 100'
keys Enter
see 'step 2 of 8'
resize 110 40
see 'CLIENT ━━━━━━━━━━━━━ plays itself'
resize 20 5
see_no_more 'CLIENT ━━━━━━━━━━━━━ plays itself'
resize 80 24
see 'CLIENT ━━━ plays itself'
keys -l 'client clo'
until_true 'the line' stands 'client clo'

# Killed: what was answered is there; the line that was being typed is all that is lost.
kill -9 "$server"
until_true 'the end of the connection' on_screen 'closed by remote host'
close_terminal
serve class
terminal 80 24
sign_in ana ''
see 'go on where you stopped, after line 2'
see_still 'step 2 of 8'

# From elsewhere: the older session is told, and ends; its terminal is plain.
printf 'play\nshow wire\n' | signed_in ana repl >elsewhere
until_true 'the end here' on_screen 'You have signed in from elsewhere'
at 'shell:'
modes_are_plain
says 'after line 2' elsewhere

# Who has left begins anew.
sign_in ana ''
see 'after line 4'
enter 'quit'
at 'shell:'
modes_are_plain
sign_in ana ''
see 'Enter'
see_not 'where you stopped'

# Closed in order.
kill "$server"
until_true 'a farewell' on_screen 'The lab closes now. Your work is recorded; sign in again to go on.'
at 'shell:'
modes_are_plain
! grep -nE 'fault|failed|Exception' class/lab.log
