echo "before it answers, the program loads few classes, and all of them from the archive"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"
program=$ROOT/dist/target/tcpstates/bin/tcpstates

# loaded MOST WHAT: the classes in the file `loaded`, each with its source.
loaded() {
  classes=$(wc -l <loaded)
  # Every start makes some pieces of method handles. Java keeps its events out of archives, JLine's signal handlers
  # are a proxy, and whether a file was closed by hand depends on chance.
  grep -v -e 'source: shared objects file' -e '__JVM_LookupDefineClass__' -e 'jdk.internal.event' \
    -e 'jdk.proxy[0-9]*.$Proxy' -e 'java.io.FileOutputStream$1 ' loaded >elsewhere || true
  elsewhere=$(wc -l <elsewhere)
  echo "$2: $classes classes, $elsewhere of them not in the archive"
  [ "$elsewhere" -eq 0 ] || { head -n 40 elsewhere; exit 1; }
  made=$(grep -c '__JVM_LookupDefineClass__' loaded || true)
  [ "$made" -le 10 ] || { echo "$made pieces of method handles are made"; exit 1; }
  [ "$classes" -le "$1" ] || exit 1
}
export TCPSTATES_JAVA_OPTS="-Xlog:class+load=info:file=$PWD/loaded:none"

echo 'server listen' >script
"$program" run script >/dev/null
loaded 1290 'run of one line'

# The first lambda of a program takes as long as hundreds of classes.
"$program" replay "$ROOT/dist/target/tcpstates/lib/training.pcap" >/dev/null
loaded 1100 'replay'
if grep -F '$$Lambda' loaded; then
  exit 1
fi

terminal 80 24
enter "export TCPSTATES_JAVA_OPTS='$TCPSTATES_JAVA_OPTS'; $program repl"
at 'client>'
loaded 1950 'the prompt'
keys C-d
at 'shell:'
enter "$program tui"
see 'F1 help'
loaded 1950 'the screen'
