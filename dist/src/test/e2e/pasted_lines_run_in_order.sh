echo "several lines pasted at once run one after the other, each with its answer; comments are ignored, and text is explained"
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

# What is pasted between two lines of three quotes is text: with brackets, and line by line.
printf 'CLOSE-WAIT 1 0 10.0.0.1:%d 10.0.0.5:5432\n' 41000 41001 41002 41003 41004 41005 41006 41007 41008 41009 41010 41011 >sockets
{ printf 'explain """\n'; cat sockets; printf '\n"""\n'; } >paste
paste paste -p
keys Enter
see '! 12 in CLOSE-WAIT, all to 10.0.0.5:5432'
wipe 'client>'
sed 's/5432/6379/' paste | tr '\n' '\r' >returns
paste returns
see '! 12 in CLOSE-WAIT, all to 10.0.0.5:6379'
enter '"""'
at '""">'
keys -l 'some text'
keys C-c
see 'You gave up: the text is not explained.'
enter 'expect both ESTABLISHED'
see 'This holds: expect both ESTABLISHED'
scrolled >all
no_trace all
