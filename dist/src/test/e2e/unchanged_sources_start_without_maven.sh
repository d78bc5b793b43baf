echo "unchanged sources start without Maven; a changed or removed source is built again"
set -eu

mkdir bin
cat >bin/mvn <<'MVN'
#!/bin/sh
echo called >>"$WORK/maven"
exit 1
MVN
chmod +x bin/mvn
PATH=$PWD/bin:$PATH

"$ROOT/dist/tcpstates" --version >/dev/null
[ ! -e maven ] || { echo "Maven was started though nothing had changed"; exit 1; }

cp -a "$ROOT" copy
for change in 'touch engine/src/main/java/tcpstates/engine/package-info.java' \
  'touch dist/pom.xml' 'touch pom.xml' \
  'rm dist/src/main/java/tcpstates/dist/package-info.java'; do
  rm -f maven
  touch -r "$ROOT/dist/target/tcpstates/built" reference
  find copy -newer reference ! -path '*/target/*' -exec touch -r reference {} +
  (cd copy && eval "$change")
  code=0
  copy/dist/tcpstates --version >/dev/null 2>&1 || code=$?
  [ -e maven ] || { echo "no build after: $change"; exit 1; }
  [ "$code" -eq 3 ] || { echo "a failed build ended with $code"; exit 1; }
done
