echo "tcpstates web builds the page where it is not there, says where it serves it, and opens it if asked to"
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
serve() {
  rm -f opened
  copy/dist/target/tcpstates/bin/tcpstates web --dir site --port 0 "$@" >out 2>err &
  server=$!
  until grep -q 'To end it' out; do
    kill -0 "$server"
    sleep 0.1
  done
}
serve
[ ! -e opened ]
kill "$server"
serve --open
until [ -s opened ]; do sleep 0.1; done
[ "The page is at $(cat opened)" = "$(head -n 1 out)" ] || { cat opened out; exit 1; }
kill "$server"
touch no-browser
serve --open
until [ -s err ]; do sleep 0.1; done
grep -q 'no browser could be opened' err || { cat err; exit 1; }
kill "$server"
