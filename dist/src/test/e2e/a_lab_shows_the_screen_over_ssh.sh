# A student at the split-pane screen over SSH: window resized, server killed, session taken over, lab closed.
set -eu
. "${0%/*}/lab"
. "${0%/*}/terminal"
echo "the screen over ssh follows the window, continues after kill -9, and gives the terminal back"

new_lab class ana bo
serve class
# sign_in NAME WORD...: runs the command from a script, so that the screen stays readable.
sign_in() {
  cat >"in-$1" <<SCRIPT
SSHPASS=$(sed -n "s/^$1 //p" codes) exec sshpass -e ssh -F none -o StrictHostKeyChecking=no \\
  -o UserKnownHostsFile=/dev/null -o LogLevel=INFO -o PubkeyAuthentication=no \\
  -p $port $1@127.0.0.1 $2
SCRIPT
  enter "clear; sh in-$1"
}

terminal 80 24
# The program says what is recorded before anybody can type, and the first lesson begins.
record banner
sign_in ana ''
see 'Your first move'
recorded banner
says 'What you type is recorded for your instructor and deleted after 365 days.' banner
enter 'connect'
see '#1 SYN'
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

# After a kill, every answered line is there; only the line that was being typed is lost.
kill -9 "$server"
until_true 'the end of the connection' on_screen 'closed by remote host'
close_terminal
serve class
terminal 80 24
sign_in ana ''
see 'go on where you stopped, after line 2'
see_still 'step 2 of 8'

# Signed in from elsewhere: the older session is told, and ends; its terminal is normal again.
printf 'play\nshow wire\n' | signed_in ana repl >elsewhere
until_true 'the end here' on_screen 'You have signed in from elsewhere'
at 'shell:'
modes_are_plain
says 'after line 2' elsewhere

# A student who has quit starts again from the beginning.
sign_in ana ''
see 'after line 4'
enter 'quit'
at 'shell:'
modes_are_plain
sign_in ana ''
see 'Enter'
see_not 'where you stopped'

# Closed properly.
kill "$server"
until_true 'a farewell' on_screen 'The lab closes now. Your work is recorded; sign in again to go on.'
at 'shell:'
modes_are_plain
! grep -nE 'fault|failed|Exception' class/lab.log
