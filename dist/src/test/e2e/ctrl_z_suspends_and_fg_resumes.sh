echo "Ctrl-Z suspends the program like any other; fg brings back the line, and Ctrl-C is a key as before"
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
keys C-d
at 'shell:'
