echo "the first start says what this is and what to type; a later one is short"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "$program repl"
at 'client>'
see 'You will open a TCP connection by hand'
see 'Type: server listen'
see 'Ctrl-D leaves'
screen >greeting
no_trace greeting

# It types exactly what the text says.
enter 'server listen'
see 'server CLOSED ▸ LISTEN'
keys C-d
at 'shell:'

enter "clear; $program repl"
at 'client>'
see 'Begin with server listen'
see_not 'You will open'
