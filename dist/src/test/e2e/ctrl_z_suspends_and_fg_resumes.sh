echo "Ctrl-Z suspends the program like any other; fg brings back the line, Ctrl-C works as before; kill ends it"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "PS1='shell: ' exec bash --norc --noprofile"
enter 'clear'
at 'shell:'
enter "$program repl"
at 'client>'
keys -l 'server li'
at 'client> server li'
keys C-z
see 'Stopped'
at 'shell:'
enter 'clear'
at 'shell:'
enter 'fg'
at 'client> server li'
keys -l 'sten'
keys Enter
see 'CLOSED ▸ LISTEN'
enter 'show'
keys C-c C-c
wipe 'client>'
# In the background it waits.
keys C-z
see 'Stopped'
enter 'bg; clear'
at 'shell:'
enter 'jobs'
see 'Running'
enter 'clear; fg'
keys -l 'read'
at 'client> read'
keys C-c
at 'client>'
keys C-d
at 'shell:'
enter 'stty -a >before; clear'
at 'shell:'

# Its shell can end it while it is stopped and while it waits in the background, even with its ordinary line.
for how in repl 'repl --plain'; do
  for go_on in : bg; do
    enter "$program $how"
    at 'client>'
    keys C-z
    see 'Stopped'
    ends_when_killed "$go_on"
    enter 'stty -a >after; clear'
    at 'shell:'
    diff before after
  done
done
