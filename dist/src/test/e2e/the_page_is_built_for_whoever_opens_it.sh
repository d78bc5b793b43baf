echo "tcpstates web builds the page where it is not there, says where it serves it, and opens it on a desktop"
set -eu

mkdir bin site
cat >bin/mvn <<'MVN'
#!/bin/sh
echo "$*" >>"$WORK/maven"
exit 1
MVN
cat >bin/xdg-open <<'OPEN'
#!/bin/sh
echo "$1" >>"$WORK/opened"
exec test ! -e "$WORK/no-browser"
OPEN
chmod +x bin/*
PATH=$PWD/bin:$PATH

cp -a "$ROOT" copy
rm -f copy/dist/target/tcpstates/lib/tcpstates-web-*-site.jar

# Only whoever wants the page waits for it.
copy/dist/tcpstates --version >/dev/null
copy/dist/tcpstates web --help >/dev/null
[ ! -e maven ]
code=0
copy/dist/tcpstates web >out 2>err || code=$?
[ "$code" -eq 3 ]
grep -q 'the page for browsers has to be built' err || { cat err; exit 1; }
grep -q -e '-P program,page' maven || { cat maven; exit 1; }

# The program itself can only say what is missing.
code=0
copy/dist/target/tcpstates/bin/tcpstates web >out 2>err || code=$?
[ "$code" -eq 3 ]
grep -q 'built without the page' err || { cat err; exit 1; }

echo 'the page' >site/index.html
# Ends once the program has said its last line.
serve() {
  rm -f opened
  copy/dist/target/tcpstates/bin/tcpstates web --dir site --port 0 "$@" >out 2>err &
  server=$!
  until grep -q 'To end it' out; do
    kill -0 "$server"
    sleep 0.1
  done
}
unset SSH_CONNECTION SSH_CLIENT SSH_TTY WAYLAND_DISPLAY
export DISPLAY=:7
serve --no-open
kill "$server"
[ ! -e opened ]
serve
until [ -s opened ]; do sleep 0.1; done
[ "The page is at $(cat opened)" = "$(head -n 1 out)" ] || { cat opened out; exit 1; }
kill "$server"
[ ! -s err ]

# Where no browser can be opened, the page is served all the same.
touch no-browser
serve
until [ -s err ]; do sleep 0.1; done
grep -q 'no browser could be opened' err || { cat err; exit 1; }
kill "$server"
export DISPLAY=
serve
until grep -q 'no desktop here' out; do kill -0 "$server"; sleep 0.1; done
kill "$server"
export DISPLAY=localhost:10.0 SSH_CONNECTION='192.0.2.1 50022 192.0.2.2 22'
serve
until grep -q 'over SSH' out; do kill -0 "$server"; sleep 0.1; done
port=$(sed -n 's|^The page is at http://127.0.0.1:\([0-9]*\)/$|\1|p' out)
grep -qxF "    ssh -L $port:127.0.0.1:$port USER@HOST" out || { cat out; exit 1; }
kill "$server"
[ ! -e opened ]
[ ! -s err ]
