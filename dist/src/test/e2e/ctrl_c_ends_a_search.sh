echo "Ctrl-C ends a long search, at the prompt, on a simple terminal and in explore; nothing else ends"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 40
enter "$program repl; echo left \$?"
at 'client>'

# No connection ever starts from 5, so this search never ends by itself.
enter 'path client iss = 5'
see 'searching: '
keys 'server listen' C-c
see 'Ctrl-C has ended the search'
see_not 'searching: '
enter 'client connect'
see 'CLOSED ▸ SYN-SENT'
# What was typed before Ctrl-C is dropped.
see_not 'LISTEN'
at 'client>'

# What is typed before a search ends is for the next line.
enter 'reset'
enter 'set play auto'
enter 'path both TIME-WAIT'
keys 'server listen' Enter
see 'moves lead there'
see 'CLOSED ▸ LISTEN'
at 'client>'
keys C-d
see 'left 0'

enter "clear; $program repl --plain; echo left \$?"
enter 'path client iss = 5'
see 'searching; Ctrl-C ends it'
keys C-c
see 'Ctrl-C has ended the search'
enter 'quit'
see 'left 0'

enter "clear; $program explore --bounds losses=9,timeouts=9,duplicates=9; echo ended \$?"
see 'exploring: '
keys C-c
see 'ended 0'
see 'Nothing is broken in what was explored'
