echo "after kill -9 on the screen, the next start says how to get the terminal back, but only once"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

notice='type reset at its shell prompt'

terminal 80 24
enter "sh -c 'echo \$\$ >pid; exec $program'"
line 'client>'
see_not "$notice"
note
kill -9 "$(cat pid)"
see 'Killed'
close_terminal

terminal 80 24
enter "$program"
see "$notice"
keys C-d
at 'shell:'
# A screen that the person quits, and one that a signal ends, give the terminal back.
for end in TERM HUP; do
  enter "clear; sh -c 'echo \$\$ >pid; exec $program'"
  line 'client>'
  see_not "$notice"
  note
  kill "-$end" "$(cat pid)"
  at 'shell:'
done
enter "clear; $program"
line 'client>'
see_not "$notice"
keys C-d
at 'shell:'

# The line prompt says it too; a pipe does not.
mkdir -p "$XDG_STATE_HOME/tcpstates/open"
# (A mark from another machine with the same home has no effect.)
: >"$XDG_STATE_HOME/tcpstates/open/999999999@another-machine"
enter "clear; $program"
line 'client>'
see_not "$notice"
keys C-d
at 'shell:'
[ -e "$XDG_STATE_HOME/tcpstates/open/999999999@another-machine" ]
: >"$XDG_STATE_HOME/tcpstates/open/999999999@$(uname -n)"
printf 'quit\n' | "$program" >piped
! grep -q reset piped
enter "clear; $program repl"
see "$notice"
at 'client>'
