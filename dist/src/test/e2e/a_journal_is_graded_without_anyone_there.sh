echo "a journal is graded in every format; with another seed it does not pass"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
XDG_STATE_HOME=$WORK/state
export XDG_STATE_HOME

# The whole lesson with its own solution, as `answer` shows it.
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

# The journal does not do another lesson's steps.
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

# A whole class: half done, forged, not a text at all, nothing handed in.
mkdir class
cp half class/4711.txt
printf '%s\n' '# tcpstates journal 1' 'client send syn  #= accepted' 'client send fin  #= accepted' >class/forged.txt
printf '\377\376\000' >class/4713.txt
printf '%s\n' 'id,name' '4711,Ana' '4713,=Cy' '4714,Dee' >roster.csv
code=0
"$program" grade three-way-handshake class --roster roster.csv --format csv >grades.csv || code=$?
[ "$code" -eq 1 ]
[ "$(wc -l <grades.csv)" -eq 5 ]
grep -q '^4711,Ana,class/4711.txt,three-way-handshake,2,' grades.csv
grep -q "^4713,'=Cy,class/4713.txt,three-way-handshake,0,.*UTF-8" grades.csv
grep -q '^4714,Dee,,three-way-handshake,0,.*,no journal$' grades.csv
grep -q '^forged,,class/forged.txt,.*not on the roster; .*line 3 says accepted; it is rejected' grades.csv
"$program" grade three-way-handshake class --roster roster.csv --format csv --columns 'Email=id,Points=score' >points.csv || :
grep -q '^Email,Points$' points.csv
code=0
"$program" grade three-way-handshake /nowhere/at/all --format gradescope >none.json 2>err || code=$?
[ "$code" -eq 3 ]
jq -e '.score == 0 and (.output | contains("/nowhere/at/all"))' none.json >/dev/null
code=0
"$program" grade three-way-handshake class --format gradescope 2>err || code=$?
[ "$code" -eq 2 ]
