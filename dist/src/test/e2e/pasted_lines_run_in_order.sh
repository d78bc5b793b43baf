echo "several lines pasted at once run one after the other, each with its answer; comments count for nothing"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 100 50
enter "$program repl"
at 'client>'
printf '%s\n' '# a handshake' 'server listen' '' 'client send syn   # the first' 'deliver' 'send syn ack' \
  'deliver' 'send ack' 'deliver' 'expect both ESTABLISHED' >paste
tm load-buffer paste
# -p: bracketed, as a terminal pastes into a program that asks for it.
tm paste-buffer -p -r
keys Enter
see 'This holds: expect both ESTABLISHED'
see '> send syn ack ✓ server LISTEN ▸ SYN-RECEIVED'

# As a terminal pastes that knows no brackets: each line end is Enter.
keys C-l
enter 'reset'
see 'Everything is as at the start'
keys C-l
printf '%s\r' 'set play auto' 'set wire auto' 'server listen' 'client connect' 'expect both ESTABLISHED' >paste
tm load-buffer paste
tm paste-buffer -r
see 'This holds: expect both ESTABLISHED'
scrolled >all
no_trace all
