echo "the screen: a handshake, a rejection in three rows, undo, and what each view shows"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "exec $program"
line 'client>'
see_still 'Let the client call'
freely
see_still 'F1 help'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
enter 'client send syn'
see '#1 SYN seq 100'
# Enter on an empty line delivers.
keys Enter
see 'ANSWER #1 SYN'
line 'server>'
enter 'send ack'
see '✗ Rejected'
see 'Legal now:'
line 'server>'
enter 'send syn ack'
see 'LISTEN ▸ SYN-RECEIVED'
keys Enter
line 'client>'
enter 'send ack'
keys Enter
see 'SYN-RECEIVED ▸ ESTABLISHED'
enter 'expect both ESTABLISHED'
see 'This holds'

keys F6
see '├─ #1 SYN 100 ──'
see 'ESTABLISHED ◆'
keys F6
see '[ CLOSED ]'
see 'ESTABLISHED ]'
keys M-6
see 'Recv-Q'
enter 'view wire'
see_no_more 'Recv-Q'
keys F7
see '1 in flight, Enter: #3'
keys F8
see_no_more '1 in flight, Enter: #3'
[ "$(screen | wc -l)" -eq 24 ]
screen >all
no_trace all
