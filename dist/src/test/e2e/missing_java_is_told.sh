echo "no Java, a wrong JAVA_HOME and an old Java are each reported in one line, with exit code 3"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates

told() {
  expected=$1
  shift
  code=0
  env "$@" "$program" --version >out 2>err || code=$?
  [ "$code" -eq 3 ] || { echo "ended with $code: $*"; cat err; exit 1; }
  [ ! -s out ]
  [ "$(wc -l <err)" -eq 1 ] || { cat err; exit 1; }
  grep -q "$expected" err || { echo "not '$expected':"; cat err; exit 1; }
}

mkdir empty
told 'there is none in PATH' -u JAVA_HOME PATH="$PWD/empty"
told 'no bin/java in it' JAVA_HOME="$PWD/empty"

mkdir -p old/bin
printf '#!/bin/sh\necho "openjdk version \\"11.0.2\\" 2019-01-15" >&2\n' >old/bin/java
chmod +x old/bin/java
told '11.0.2' JAVA_HOME="$PWD/old"
echo 'JAVA_VERSION="1.8.0_402"' >old/release
told '1.8.0_402' JAVA_HOME="$PWD/old"
