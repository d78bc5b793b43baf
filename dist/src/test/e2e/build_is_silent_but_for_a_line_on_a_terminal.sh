echo "building writes one line of progress to a terminal, nothing elsewhere, and leaves stdin alone"
set -eu

cp -a "$ROOT" copy
touch copy/pom.xml
echo input | { copy/dist/tcpstates --version >out 2>err; cat >rest; }
[ ! -s err ] || { cat err; exit 1; }
[ "$(cat rest)" = input ]

touch copy/pom.xml
script -qec 'copy/dist/tcpstates --version' typescript >/dev/null </dev/null
grep -q 'building' typescript
[ "$(grep -v '^Script' typescript | grep -c .)" -eq 1 ] || { cat -v typescript; exit 1; }
