echo "arguments with spaces, standard input and exit codes pass through the launcher"
set -eu

# A Java that prints what it was given.
mkdir -p java/bin
echo 'JAVA_VERSION="17.0.1"' >java/release
cat >java/bin/java <<'JAVA'
#!/bin/sh
while [ "$1" != tcpstates.dist.Main ]; do shift; done
shift
for argument; do printf '<%s>\n' "$argument"; done
cat
exit 7
JAVA
chmod +x java/bin/java
export JAVA_HOME="$PWD/java"

printf '%s\n' '<two words>' '<>' '<*>' "<it's \"it\">" '<--json>' 'from standard input' >expected
for launcher in dist/tcpstates dist/target/tcpstates/bin/tcpstates; do
  code=0
  echo 'from standard input' |
    "$ROOT/$launcher" 'two words' '' '*' "it's \"it\"" --json >actual || code=$?
  [ "$code" -eq 7 ] || { echo "$launcher ended with $code"; exit 1; }
  diff expected actual
done
