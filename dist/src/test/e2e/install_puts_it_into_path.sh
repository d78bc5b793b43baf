echo "dist/tcpstates install puts the program, its manual pages and completions into a prefix, and removes them again"
set -eu
prefix="$PWD/a prefix"

"$ROOT/dist/tcpstates" install --prefix "$prefix" >out 2>&1 || { cat out; exit 1; }
grep -q 'is not in your PATH' out
(cd / && "$prefix/bin/tcpstates" explain rto) | grep -q 'retransmission'
[ -s "$prefix/share/man/man1/tcpstates-learn.1" ]
ls "$prefix"/lib/tcpstates/lib/tcpstates-[0-9]*.[ja][so][at] >archive
# Again, over itself; what the student has learned stays.
"$ROOT/dist/tcpstates" install --prefix "$prefix" >out 2>&1 || { cat out; exit 1; }
PATH="$prefix/bin:$PATH" tcpstates --version | grep -q '^tcpstates '

# It replaces and removes only what it has put there.
mkdir -p other/lib/tcpstates other/bin
code=0
"$ROOT/dist/tcpstates" install --prefix "$PWD/other" >out 2>&1 || code=$?
[ "$code" -eq 3 ]
grep -q 'was not put there by this' out
"$prefix/lib/tcpstates/install" --remove --prefix "$prefix" >/dev/null
[ -z "$(ls "$prefix")" ] || { find "$prefix"; exit 1; }
