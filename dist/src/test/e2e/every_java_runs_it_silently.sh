echo "every Java from 17 on that is here runs it without a word of its own, can have an archive, and complains of wrong options"
set -eu

cp -a "$ROOT/dist/target/tcpstates" program
ls program/lib/tcpstates-*.jsa program/lib/tcpstates-*.aot 2>/dev/null | grep -q . ||
  { echo "the build made no class-data archive"; exit 1; }

tried=0
for java in /usr/lib/jvm/*/bin/javac; do
  jdk=${java%/bin/javac}
  [ ! -h "$jdk" ] && [ -r "$jdk/release" ] || continue
  version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$jdk/release")
  [ "${version%%.*}" -ge 17 ] || continue
  for archive in without with; do
    [ "$archive" = without ] || JAVA_HOME=$jdk program/lib/archive
    JAVA_HOME=$jdk program/bin/tcpstates --version >out 2>err
    [ ! -s err ] || { echo "$version, $archive archive:"; cat err; exit 1; }
    [ "$(grep -c '^tcpstates .*(Java '"$version" out)" -eq 1 ] || { cat out; exit 1; }
    [ "$(wc -l <out)" -eq 1 ]
  done
  # The archive is used: so asked, Java refuses to start without it.
  must=-Xshare:on
  [ ! -e "program/lib/tcpstates-$version.aot" ] || must=-XX:AOTMode=on
  JAVA_HOME=$jdk TCPSTATES_JAVA_OPTS=$must program/bin/tcpstates --version >/dev/null
  JAVA_HOME=$jdk TCPSTATES_JAVA_OPTS=$must program/bin/tcpstates run - >/dev/null </dev/null
  code=0
  JAVA_HOME=$jdk TCPSTATES_JAVA_OPTS=-XX:+Mistyped program/bin/tcpstates --version >out 2>err || code=$?
  [ "$code" -eq 3 ] && [ ! -s out ] && grep -q Mistyped err || { cat out err; exit 1; }
  tried=$((tried + 1))
done
echo "$tried tried"
[ "$tried" -gt 0 ]
