echo "the screen: Tab completes what is legal, Right takes the suggestion, and the prompt shares the history"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "$program repl"
at 'client>'
enter 'explain rto'
enter 'quit'
at 'shell:'

enter "clear; $program"
freely
keys Up
line 'client> reset'
keys Up Up
line 'client> quit'
keys Up
line 'client> explain rto'
keys C-c
line 'client>'

keys -l 'server li'
# The rest is already there, in grey.
line 'client> server listen'
keys Tab
keys Enter
see 'CLOSED ▸ LISTEN'
keys -l 'client '
keys Tab
see 'active OPEN: send a SYN'
see_not 'CLOSE: a FIN once all data is sent'
keys -l 'conn'
# The rest is suggested; Right takes it.
line 'client> client connect'
cursor 19
keys Right
cursor 22
keys Enter
see 'CLOSED ▸ SYN-SENT'
keys -l 'deliver #'
line 'client> deliver #1'
cursor 17
keys Tab
# With the space after it.
cursor 19
keys C-c

keys C-r
keys -l 'rt'
line "find 'rt': explain rto"
keys C-g
line 'client>'
keys C-d
at 'shell:'

# And the prompt knows what was typed on the screen.
enter "clear; $program repl"
at 'client>'
keys Up
at 'client> client connect'
