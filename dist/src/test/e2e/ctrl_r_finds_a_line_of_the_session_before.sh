echo "Ctrl-R and the up arrow find lines of the session before, in a folder that only its owner can read"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "$program repl"
at 'client>'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
enter 'client send syn'
see 'in flight #1 SYN'
enter 'quit'
at 'shell:'
[ "$(stat -c %a "$XDG_STATE_HOME/tcpstates")" = 700 ]

enter "clear; $program repl"
at 'client>'
keys C-r
keys -l 'list'
see 'bck-i-search: list'
see 'client> server listen'
keys Enter
see 'CLOSED ▸ LISTEN'
at 'client>'
keys Up Up Up
at 'client> client send syn'
