echo "the screen: a search shows how far it is; Ctrl-C ends it, clears a line, and leaves if pressed twice"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "$program; echo left with \$?"
freely
# No connection ever starts from 5, so this search never ends by itself.
enter 'path client iss = 5'
see 'searching: '
see 'ends the search'
resize 100 30
keys -l 'server listen'
keys C-c
see 'Ctrl-C has ended the search'
line 'client>'
see_not 'searching: '
# What is typed before a search ends is for the next line.
enter 'set play auto'
keys -l 'path both TIME-WAIT'
keys Enter
keys -l 'server li'
line 'client> server listen'
keys C-c
line 'client>'
keys C-c
see 'Ctrl-C again to leave'
keys C-c
see 'left with 0'
