echo "Ctrl-C clears the line and loses nothing else; Ctrl-D leaves with 0, but not while the line has text"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "$program repl; echo left with \$?"
at 'client>'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
at 'client>'
keys -l 'client send nonsense'
at 'client> client send nonsense'
keys C-c
at 'client>'
see_not 'unknown'
# Many at once, some of them while the program answers.
enter 'show'
keys C-c C-c C-c
enter 'server'
at 'server>'
wipe 'server>'
enter 'show server'
see 'LISTEN'
at 'server>'

# The key that makes Java print its threads.
keys 'C-\'
enter 'show wire'
see 'nothing in flight'
at 'server>'
see_not 'Full thread dump'

# On a line with text, Ctrl-D lists what can stand there; line and program stay.
keys -l 'help'
at 'server> help'
keys C-d
at 'help (the commands, or one of them with examples)'
see_still 'server> help'
keys C-c
at 'server>'
keys C-d
see 'left with 0'
at 'shell:'
