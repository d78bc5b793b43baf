echo "two launches at once on a clean checkout build once, and both run"
set -eu

cp -a "$ROOT" copy
rm -rf copy/*/target
mkdir bin
cat >bin/mvn <<MVN
#!/bin/sh
echo called >>"$WORK/maven"
exec "$(command -v mvn)" "\$@"
MVN
chmod +x bin/mvn
PATH=$PWD/bin:$PATH

copy/dist/tcpstates --version >one 2>one.err &
first=$!
copy/dist/tcpstates --version >two 2>two.err
wait "$first"
cat one.err two.err
grep -q '^tcpstates ' one
diff one two
[ "$(wc -l <maven)" -eq 1 ]
