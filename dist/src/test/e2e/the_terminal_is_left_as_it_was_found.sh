echo "the terminal's settings are the same before and after: quit, Ctrl-D, SIGTERM, SIGHUP, with every Java"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# compare HOW: what a session that ended in this way has left.
compare() {
  at 'shell:'
  enter 'stty -a >after; echo "no"ted'
  see 'noted'
  diff before after || { echo "after $1 with ${JAVA_HOME:-the default Java}"; exit 1; }
  # The cursor is not hidden, the other screen is not shown, and pastes are not marked.
  [ "$(tm display-message -p '#{cursor_flag}#{alternate_on}#{mouse_any_flag}')" = 100 ] ||
    complain "the terminal's modes after $1"
  tm clear-history
  enter 'clear'
}


# begin: starts the program; the file `pid` contains its process number.
begin() {
  enter "sh -c 'echo \$\$ >pid; exec $program repl'; echo left with \$?"
  at 'client>'
}

gone() {
  ! kill -0 "$(cat pid)" 2>/dev/null
}

session() {
  terminal 80 24
  enter 'stty -a >before; echo "no"ted'
  see 'noted'
  enter 'clear'

  begin
  enter 'quit'
  compare quit

  begin
  keys C-d
  compare Ctrl-D

  for signal in TERM HUP; do
    begin
    keys -l 'server li'
    at 'client> server li'
    kill -"$signal" "$(cat pid)"
    until_true "the end of the program" gone
    compare "SIG$signal"
  done
  close_terminal
}

session
for java in /usr/lib/jvm/*/bin/javac; do
  JAVA_HOME=${java%/bin/javac}
  [ ! -h "$JAVA_HOME" ] && [ -r "$JAVA_HOME/release" ] || continue
  version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")
  [ "${version%%.*}" -ge 17 ] || continue
  export JAVA_HOME
  session
done
