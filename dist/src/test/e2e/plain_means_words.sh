echo "--plain tells everything in words: no box, no arrow; goals as they are reached, progress as a list"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

printf '%s\n' 'show' 'client send syn' 'next' 'deliver' 'send ack' 'send syn ack' 'progress' 'play' 'show' 'show ladder' 'show diagram' \
  'show sockets' 'moves' 'why' 'lessons' 'sned' 'help send' >lines
"$program" learn three-way-handshake --plain <lines >out 2>err || [ $? -eq 2 ]
[ ! -s err ]
no_trace out
# Box drawing, arrows, blocks, shapes and marks: a screen reader spells them out or leaves them out.
if LC_ALL=C grep -nE "$(printf '\342(\224|\225|\226|\227|\234|\206)')" out; then exit 1; fi
grep -qx 'Goal: the client in SYN-SENT' out
grep -q '^Goal.*the server in SYN-RECEIVED' out
grep -q '^ *SYN-SENT: nothing yet' out
grep -q '^ *LISTEN: SYN done without help' out
grep -q '^The server is in LISTEN; you play it\.' out
grep -q 'the client sends #1 SYN' out

# The saved setting applies to other commands too: progress is a list, not a grid.
mkdir -p config/tcpstates
echo 'set plain on' >config/tcpstates/config
XDG_CONFIG_HOME=$PWD/config "$program" progress >told
grep -q '^four-way-close: not begun' told
grep -q '^SYN-SENT: nothing yet' told

# On a terminal too, for a person who is here for the first time.
XDG_STATE_HOME=$WORK/fresh
terminal 80 24
enter "$program learn three-way-handshake --plain"
see 'Goal: the client in SYN-SENT'
enter 'client send syn'
see 'OK: client CLOSED to SYN-SENT'
see 'OK: Done. Three stars.'
