echo "the screen: all of lesson 0 from the first start, by doing what it says; killed in the next lesson, it offers to continue"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# told WORDS LINE: the screen says this, so the test types the line.
told() {
  see "$1"
  enter "$2"
}

# done_with NUMBER TITLE: this step is done, the card says so, and Enter leads to the next.
done_with() {
  see 'Enter goes on'
  see_still "$1 $2"
  screen >all
  no_trace all
  [ "$(wc -l <all)" -eq 24 ]
  keys Enter
}

# step NUMBER TITLE: the card shows this step, which is not done yet.
step() {
  see "$1 $2"
  see_no_more 'Enter goes on'
}

terminal 80 24
enter "clear; $program; echo left with \$?"
line 'client>'
# One quiet screen: what this is, how long it takes, what to type, how to leave.
see 'Your first lesson, about 7 minutes: First steps'
see 'Ctrl-D quits'
told 'Let the client call. Type: connect' 'connect'
see 'CLOSED ▸ SYN-SENT'
done_with 1 'Your first move'

step 2 'You are the network'
told 'Type: deliver' 'deliver'
see 'LISTEN ▸ SYN-RECEIVED'
done_with 2 'You are the network'

# This step asks for a bad network. A delivery, as on a good network, costs no more than an undo.
step 3 'Networks lose things'
enter 'deliver'
see '✗ You let the answer arrive'
keys F7
see_no_more 'You let the answer arrive'
see_still 'Type: drop'
enter 'drop'
see 'lost: nobody is told'
done_with 3 'Networks lose things'

step 4 'Take a move back'
see 'Lose it once more with drop'
see_still 'press Enter on the empty line'
enter 'drop'
see 'lost: nobody is told'
enter 'undo'
see '1 in flight'
keys Enter
see 'SYN-SENT ▸ ESTABLISHED'
done_with 4 'Take a move back'

step 5 'Say it first'
told 'predict server STATE' 'predict server ESTABLISHED'
see 'Noted'
keys Enter
see 'As you predicted'
done_with 5 'Say it first'

step 6 'Ask why'
told 'Type why server' 'why server'
see 'The server has been in ESTABLISHED since the command'
see_still 'Type the number of your answer'
enter '2'
done_with 6 'Ask why'

step 7 'On your own'
# Without completion, nothing is suggested.
keys -l 'conn'
line 'client> conn'
keys -l 'ect'
keys Enter
see 'CLOSED ▸ SYN-SENT'
keys Enter
see 'LISTEN ▸ SYN-RECEIVED'
keys Enter
see 'SYN-SENT ▸ ESTABLISHED'
keys Enter
done_with 7 'On your own'

step 8 'What stays with you'
told 'Type the number of your answer' '1'
done_with 8 'What stays with you'
see 'That was First steps, with 23 of 24 stars'
see 'Next: CLOSED and LISTEN'
keys Enter

# The machine goes down in the middle of the next lesson.
see 'Step 1 of 7 Wait for a call'
enter 'client connect'
see 'CLOSED ▸ SYN-SENT'
see_still 'step 1 of 7'
kill -9 "$(tm list-panes -F '#{pane_pid}' | xargs pgrep -P)"
see 'left with 137'
close_terminal

terminal 80 24
enter "clear; $program; echo left with \$?"
line 'client>'
see 'You left in the middle of CLOSED and LISTEN, at step 1 of 7'
see_not 'Let the client call'
screen >all
no_trace all
keys Enter
see 'You are back in CLOSED and LISTEN'
see 'You have made 1 move in this step'
enter 'undo'
see_no_more 'You are back in CLOSED and LISTEN'
see_still 'Type: server listen'
enter 'server listen'
done_with 1 'Wait for a call'
keys C-d
see 'left with 0'

# Everything is kept, even the mistake and the move before the kill.
"$program" progress --format csv >csv
[ "$(grep -c '^first-steps,.*,3,no$' csv)" -eq 7 ] || { cat csv; exit 1; }
grep -q '^first-steps,3,1,1,0,1,2,no$' csv
grep -q '^open-and-listen,1,1,1,' csv
