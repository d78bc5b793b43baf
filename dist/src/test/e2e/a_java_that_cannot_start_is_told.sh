echo "if Java can't start, the program says so in Java's words and ends with 3; a collector of your own choice is accepted"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates

told() {
  expected=$1
  shift
  code=0
  env "$@" "$program" --version >out 2>err </dev/null || code=$?
  [ "$code" -eq 3 ] || { echo "ended with $code: $*"; cat err; exit 1; }
  [ ! -s out ]
  grep -q '^tcpstates: Java could not start' err || { cat err; exit 1; }
  grep -q "^  .*$expected" err || { echo "not '$expected':"; cat err; exit 1; }
}

told 'Too small' TCPSTATES_JAVA_OPTS=-Xmx1k
told 'Mistyped' TCPSTATES_JAVA_OPTS=-XX:+Mistyped
told 'Multiple garbage collectors' JAVA_TOOL_OPTIONS='-XX:+UseParallelGC -XX:+UseSerialGC'
(
  ulimit -v 700000
  told '[Nn]ot .*\(space\|memory\)\|[Mm]emory' LC_ALL=C.UTF-8
)

for collector in UseParallelGC UseZGC UseSerialGC; do
  JAVA_TOOL_OPTIONS=-XX:+$collector "$program" --version 2>err | grep -q '^tcpstates ' || { cat err; exit 1; }
  TCPSTATES_JAVA_OPTS=-XX:+$collector "$program" --version 2>err | grep -q '^tcpstates ' || { cat err; exit 1; }
done

# In a folder that has been removed.
mkdir gone
cd gone
rmdir ../gone
code=0
"$program" --version >../out 2>../err || code=$?
cd ..
[ "$code" -eq 3 ] && [ ! -s out ] && tail -n 1 err | grep -q 'no longer exists' || { cat out err; exit 1; }
