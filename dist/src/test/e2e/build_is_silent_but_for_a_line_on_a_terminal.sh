echo "a build prints one line, which shows progress on a terminal, and leaves stdin alone; offline, it says so in words"
set -eu

cp -a "$ROOT" copy
touch copy/pom.xml
echo input | { copy/dist/tcpstates --version >out 2>err; cat >rest; }
[ "$(cat err)" = 'tcpstates: its sources have changed: it is built again, in half a minute or so.' ] || { cat err; exit 1; }
[ "$(cat rest)" = input ]

touch copy/pom.xml
script -qec 'copy/dist/tcpstates --version' typescript >/dev/null </dev/null
grep -q 'building' typescript
[ "$(grep -v '^Script' typescript | grep -c .)" -eq 1 ] || { cat -v typescript; exit 1; }

# Without the internet, and without the libraries of an earlier build.
touch copy/pom.xml
mkdir bin
cat >bin/mvn <<SCRIPT
#!/bin/sh
exec $(command -v mvn) --offline -Dmaven.repo.local=$PWD/repository "\$@"
SCRIPT
chmod +x bin/mvn
code=0
PATH=$PWD/bin:$PATH copy/dist/tcpstates --version >out 2>err || code=$?
[ "$code" -eq 3 ]
grep -q 'could not be downloaded. Connect to the internet' err || { cat err; exit 1; }
