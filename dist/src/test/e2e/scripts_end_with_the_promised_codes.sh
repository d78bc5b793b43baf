echo "run ends with 0, 1, 2 or 3 as promised, tells where, and prints JSON that is the same each time"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates

cat >story <<'EOF'
server listen
client send syn
deliver
server send syn ack
deliver
client send ack
deliver
expect client ESTABLISHED
expect server ESTABLISHED
EOF
"$program" run story >out 2>err
grep -q 'ESTABLISHED' out
[ ! -s err ]
"$program" run - <story >again 2>err
cmp out again
"$program" run --json story >first
"$program" run --json story >second
cmp first second
[ "$(wc -l <first)" -eq 9 ]

ends() {
  code=$1
  words=$2
  shift 2
  actual=0
  "$program" run "$@" >out 2>err || actual=$?
  cat err
  [ "$actual" -eq "$code" ]
  grep -q -- "$words" err
  ! grep -q 'Exception\|at tcpstates' err
}

{ cat story; echo 'expect client CLOSED'; } >wrong
ends 1 '^wrong:10: expect client CLOSED' wrong
printf 'server listen\nserver listen\nclient connect\n' >rejected
ends 1 '1 of 3 lines failed' --keep-going rejected
printf 'server listen\n  sned syn\n' >typo
ends 2 '^typo:2:3: ' typo
[ ! -s out ]
printf 'server \377\n' >latin
ends 2 '^latin:1:8: not UTF-8' latin
printf 'server\000listen\n' >nul
ends 2 '^nul:1:7: ' nul
head -c 1000000 /dev/zero | tr '\0' x >long
ends 2 '^long:1:' long
mkdir folder
ends 3 'is a directory' folder
ends 3 'no such file' missing
echo 'save folder' >save
ends 3 'is a directory' save

# A reader that leaves is no fault.
"$program" run --json story 2>err | head -n 1 >/dev/null
[ ! -s err ]
