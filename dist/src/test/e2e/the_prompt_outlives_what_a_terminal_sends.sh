echo "the line prompt: odd sequences and a paste without an end cost neither the line nor the session"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

stands_with() {
  case $(last_line) in 'client> server list'*"$1") return 0 ;; esac
  return 1
}

terminal 80 24
enter "exec $program repl"
at 'client>'
keys -l 'server lis'
until_true 'what was typed' last_line_is 'client> server lis'
# Alt and five digits, which make JLine throw an exception.
bytes 1b 39 1b 39 1b 39 1b 39 1b 39
keys -l 't'
until_true 'the line again' last_line_is 'client> server list'
# A mouse that nobody listens to, in its three protocols; an answer to no question.
bytes 1b 5b 3c 3b 3b 4d
bytes 1b 5b 3c 30 3b 35 3b 36 4d
bytes 1b 5b 4d 20 21 21
bytes ff fe c3 28 f5 80
keys -l 'x'
until_true 'the line with what came last' stands_with x
keys C-c
keys -l 'ready'
at 'client> ready'
keys C-u

# Ctrl-C ends a paste that has no end; without Ctrl-C, it ends by itself.
keys -l 'connect'
until_true 'what was typed' last_line_is 'client> connect'
bytes 1b 5b 32 30 30 7e
keys -l 'server listen'
keys C-c
at 'client>'
bytes 1b 5b 32 30 30 7e
keys -l 'server listen'
until_true 'what was pasted' last_line_is 'client> server listen'
keys Enter
see 'LISTEN'
at 'client>'
enter 'quit'
until_true 'the end' closed
