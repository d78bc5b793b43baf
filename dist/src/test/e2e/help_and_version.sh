echo "--help and --version answer on standard output; a wrong option is a line or two and exit code 2"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates

"$program" --help 2>err | grep -q '^Usage: tcpstates'
[ ! -s err ]
"$program" --version 2>err | grep -Eq '^tcpstates [0-9]+\.[0-9]+\.[0-9]+'
[ ! -s err ]

code=0
"$program" --versoin >out 2>err || code=$?
cat err
[ "$code" -eq 2 ]
[ ! -s out ]
grep -q -- '--version' err
! grep -q 'at tcpstates' err

# A full disk is an output error; a reader that left needs no message.
code=0
"$program" --help >/dev/full 2>err || code=$?
[ "$code" -eq 3 ]
[ "$(wc -l <err)" -eq 1 ]
