echo "explore counts worlds, finds paths, draws graphs, and shows what is broken with scripts that run"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
export LC_ALL=C.UTF-8

"$program" explore >out 2>err
grep -q 'all there are within the bounds' out
grep -q 'Nothing is broken\.' out
[ ! -s err ]

# A path is a script.
"$program" explore --to 'client CLOSING' --bounds opens=2 >way.tcp
"$program" run --strict-sides way.tcp >ran 2>err
grep -q 'This holds: ' ran
[ ! -s err ]

# What is broken is a script too; the last one is at the end.
code=0
"$program" explore --bounds crashes=1 >out 2>err || code=$?
[ "$code" -eq 1 ]
sed -n '/^# /h; /^# /!H; ${x; p}' out >broken.tcp
grep -q '^# dead end' broken.tcp
"$program" run broken.tcp >ran
grep -q 'on CRASH' ran

"$program" explore --json >out
[ "$(wc -l <out)" -eq 1 ]
grep -q '"ended":"complete"' out
"$program" explore --dot >out
head -n 1 out | grep -qx 'digraph tcpstates {'

# What can't be understood is reported with its place.
code=0
"$program" explore --bounds losses=1,loses=2 >out 2>err || code=$?
[ "$code" -eq 2 ]
[ ! -s out ]
grep -q -- '--bounds:10: there is no bound `loses`' err
grep -q 'Did you mean losses?' err
code=0
"$program" explore --to 'client CLOSING' --bounds opens=1 >out 2>err || code=$?
[ "$code" -eq 1 ]
grep -q 'There is no way within opens=1,in-flight=4' err
code=0
"$program" explore >/dev/full 2>err || code=$?
[ "$code" -eq 3 ]
