echo "several lines pasted at once run one after the other, each with its answer; comments are ignored"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 100 50
enter "$program repl"
at 'client>'
printf '%s\n' '# a handshake' 'server listen' '' 'client send syn   # the first' 'deliver' 'send syn ack' \
  'deliver' 'send ack' 'deliver' 'expect both ESTABLISHED' >paste
# -p: with brackets, as a terminal pastes into a program that asks for it.
paste paste -p
keys Enter
see 'This holds: expect both ESTABLISHED'
see '> send syn ack ✓ server LISTEN ▸ SYN-RECEIVED'

# As a terminal without brackets pastes: each line end is Enter.
enter 'reset'
see 'Everything is as it was at the start'
wipe 'client>'
printf '%s\r' 'set play auto' 'set wire auto' 'server listen' 'client connect' 'expect both ESTABLISHED' >paste
paste paste
see 'This holds: expect both ESTABLISHED'
scrolled >all
no_trace all
