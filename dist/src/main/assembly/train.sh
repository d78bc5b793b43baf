#!/bin/sh
# Makes the class-data archive of an unpacked program for the Java in JAVA_HOME: train.sh PROGRAM
# On Java 25 or newer it is an AOT cache, before that an AppCDS archive. It holds the classes of a
# whole session, typed at a terminal where `script` can make one.
set -eu

here=$(CDPATH='' cd -P -- "${0%/*}" && pwd -P)
program=$(CDPATH='' cd -P -- "$1" && pwd -P)

version=
while IFS='=' read -r key value; do
  case $key in
    JAVA_VERSION) version=${value#\"} version=${version%\"} ;;
  esac
done <"$JAVA_HOME/release"

archive=$program/lib/tcpstates-$version
if [ "${version%%[!0-9]*}" -ge 25 ]; then
  archive=$archive.aot
  train=-XX:AOTCacheOutput
else
  archive=$archive.jsa
  train=-XX:ArchiveClassesAtExit
fi
rm -f "$archive" "$archive.new"

# The home of a person who has never been here, so that nobody's history is touched.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

TRAIN=$train=$archive.new
IFS=: read -r jars <"$program/lib/classpath"
CLASSPATH=
IFS=:
for jar in $jars; do
  CLASSPATH=$CLASSPATH:$program/lib/$jar
done
unset IFS
CLASSPATH=${CLASSPATH#:}
SCRIPT=$here/training.tcp
SESSION=$home/session
TERM=xterm-256color
LC_ALL=C.UTF-8
HOME=$home
export JAVA_HOME TRAIN CLASSPATH SCRIPT SESSION TERM LC_ALL HOME
unset XDG_STATE_HOME NO_COLOR

# As the program's own launcher starts it. What is special is the class, and that Java is told to
# say nothing: Java 25 trains in a second process, which talks of its options.
cat >"$SESSION" <<'SESSION'
#!/bin/sh
if [ -t 0 ]; then
  stty cols 80 rows 24
fi
exec "$JAVA_HOME/bin/java" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -XX:-UsePerfData "$TRAIN" -cp "$CLASSPATH" tcpstates.dist.Training "$SCRIPT"
SESSION

# The keys: an unknown command, half a line completed, a choice of completions, the line taken back.
type_it() {
  cat "$SCRIPT"
  printf 'snd\nunk\tserver se\t f\t\025del\t\nquit\n'
  # The prompt may still be reading: the screen gets what comes later.
  sleep 1
  printf '\r'
  sleep 1
  tr '\n' '\r' <"$SCRIPT"
  printf 'snd\r\033OS\033[17~\033[17~\033[17~server se\t\t\022li\033\025quit\r'
}

on_terminal() {
  script -qec : /dev/null </dev/null >/dev/null 2>&1 &&
    type_it | script -qec 'sh "$SESSION"' /dev/null >/dev/null 2>&1
}

on_terminal || type_it | sh "$SESSION" >/dev/null 2>&1
[ -s "$archive.new" ]
mv "$archive.new" "$archive"
