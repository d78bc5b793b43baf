echo "Tab completes, and offers what is legal now, each with a description"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 100 50
enter "$program repl"
at 'client>'
wipe 'client>'
keys Tab
see '(passive OPEN: wait for a SYN)'
see '(every legal move, and what it leads to)'
# Nothing is in flight, and nothing is open.
see_not 'deliver ('
see_not 'close ('

wipe 'client>'
keys -l 'server li'
keys Tab
at 'client> server listen'
keys Enter
see 'server CLOSED ▸ LISTEN'

enter 'client send syn'
see 'deliver or Enter'
wipe 'client>'
keys -l 'de'
keys Tab
see 'deliver ('
wipe 'client>'
keys -l 'deliver #'
keys Tab
at 'client> deliver #1'
keys Enter
see 'The server owes an answer'

# Completion does not reveal which of the owed flags are right.
wipe 'server>'
keys -l 'send '
keys Tab
see 'syn,ack ('
see 'rst ('
