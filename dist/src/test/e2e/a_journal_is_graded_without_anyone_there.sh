echo "a journal is graded in every form; another seed is not fooled by it"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
XDG_STATE_HOME=$WORK/state
export XDG_STATE_HOME

# The whole lesson by its own way, as `answer` tells it.
printf '%s\n' 'client send syn' next deliver 'send syn ack' 'journal half' |
  "$program" learn three-way-handshake >/dev/null

code=0
"$program" grade three-way-handshake half >text || code=$?
[ "$code" -eq 1 ]
grep -q '^ ok   2 ' text
grep -q '^ MISS 3 ' text
grep -q '^not passed: 2 of ' text
"$program" grade three-way-handshake half --format json | jq -e '.passed == false and .done == 2' >/dev/null
"$program" grade three-way-handshake half --format gradescope | jq -e '.score == 2' >/dev/null
"$program" grade three-way-handshake half --format junit | grep -q '<testsuite name="three-way-handshake"'

# Another lesson's steps are not done by it.
code=0
"$program" grade closing half >other || code=$?
[ "$code" -eq 1 ]

code=0
"$program" grade three-way-handshake /nowhere/at/all 2>err || code=$?
[ "$code" -eq 3 ]
code=0
"$program" grade no-such-lesson half 2>err || code=$?
[ "$code" -eq 2 ]
echo 'client send syn' >plain
code=0
"$program" grade three-way-handshake plain 2>err || code=$?
[ "$code" -eq 2 ]
grep -q '^tcpstates: plain:1: ' err
