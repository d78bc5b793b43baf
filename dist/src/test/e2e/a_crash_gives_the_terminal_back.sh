echo "a fault inside a command ends nothing; a fault outside gives the terminal back, in plain words and without a trace"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# An installed program with one broken class. It works until it has to show the sockets.
cp -a "${program%/bin/*}" broken
installed=$program
program=$WORK/broken/bin/tcpstates
mkdir -p java classes
cat >java/Sockets.java <<'JAVA'
package tcpstates.repl.view;

import tcpstates.repl.session.Branch;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

final class Sockets {
  private static final java.util.List<Object> EATEN = new java.util.LinkedList<>();

  static java.util.List<StyledLine> lines(Branch branch, Look look) {
    if (System.getenv("HUNGRY") == null) {
      throw new IllegalStateException("broken for a test");
    }
    java.util.List<Object> eaten =
        System.getenv("HUNGRY").equals("for good") ? EATEN : new java.util.LinkedList<>();
    while (true) {
      eaten.add(new byte[16]);
    }
  }
}
JAVA
javac -cp "broken/lib/*" -d classes java/Sockets.java
jar uf broken/lib/tcpstates-repl-*.jar -C classes tcpstates/repl/view/Sockets.class

# begin HOW: in a separate terminal, which shows some text.
begin() {
  terminal 120 40
  enter 'stty -a >before; clear; echo "stood" there'
  see 'stood there'
  enter "$1; echo left with \$?"
}

# told FILE LINE...: the file says exactly this, each on its own line.
told() {
  said=$1
  shift
  printf 'tcpstates: %s\n' "$@" >expected
  grep '^tcpstates: ' "$said" | sed 's/[0-9]* MB; \(.*\)-Xmx[0-9]*m/N MB; \1-XmxNm/' |
    diff expected -
  ! grep -nE '	at |at java\.|broken for a test' "$said"
}

# thrown_out LINE...: what remains on the terminal, and what the program says.
thrown_out() {
  see 'left with 3'
  until_true 'plain modes' modes_are_plain
  see_still 'stood there'
  see_not 'F1 help'
  scrolled >all
  told all "$@"
  enter 'stty -a >after; echo "no"ted'
  see 'noted'
  diff before after
}

fault='this is a fault of the program, not yours (IllegalStateException).'
kept="your lessons are kept in $XDG_STATE_HOME/tcpstates."
lines='start tcpstates again to go on; the arrow up brings back what you typed.'
where='TCPSTATES_DEBUG=1 shows where the fault is.'

# On the screen, in the middle of a lesson.
begin "$program"
line 'client>'
enter 'lesson three-way-handshake'
see 'The client speaks first'
enter 'client send syn'
see 'CLOSED ▸ SYN-SENT'
enter 'view sockets'
thrown_out "$fault" "$kept" "$lines" "$where"

# It does what the message says.
enter "clear; $installed"
line 'client>'
see_still 'You left in the middle of The three-way handshake'
keys Up
line 'client> view sockets'
keys C-c
line 'client>'
keys Enter
see 'SYN-SENT'
keys C-d
at 'shell:'
close_terminal

# goes_on SAID: the program reports the fault of a command; session and world continue.
goes_on() {
  see "$1"
  see 'othing has changed'
  enter 'show server'
  see 'you play it'
  keys C-d
  at 'shell:'
  scrolled >all
  ! grep -nE '	at |at java\.|broken for a test' all
}

# At the line prompt, and on a terminal that can do almost nothing.
for how in '' --plain; do
  begin "$program repl $how"
  at 'client>'
  enter 'server listen'
  at 'client>'
  enter 'show sockets'
  see 'Its reference is '
  goes_on 'This command has run into a fault'
  close_terminal
done
# The details are kept, with the lines typed before.
reported=$(find "$XDG_STATE_HOME/tcpstates" -name 'fault-*.txt' | head -n 1)
grep -q 'at tcpstates.repl.view.Sockets.lines(Sockets.java:12)' "$reported"
grep -q 'server listen' "$reported"

# A command that takes all memory and then gives it back.
begin "HUNGRY=1 TCPSTATES_JAVA_OPTS=-Xmx24m $program repl"
at 'client>'
enter 'server listen'
at 'client>'
enter 'show sockets'
goes_on 'needs more memory than Java may use here'
close_terminal

# A command that keeps the last byte, so that nothing can continue.
for how in tui repl; do
  begin "HUNGRY='for good' TCPSTATES_JAVA_OPTS=-Xmx24m $program $how"
  until_true 'a prompt' prompted
  enter 'show sockets'
  thrown_out 'out of memory: Java may use N MB; TCPSTATES_JAVA_OPTS=-XmxNm allows twice as much' "$kept" "$lines"
  close_terminal
done

# In a pipe and in a script.
code=0
printf '%s\n' 'server listen' 'show sockets' 'show server' | "$program" >out 2>err || code=$?
grep -q 'This command has run into a fault' out
[ "$(grep -c 'LISTEN' out)" -ge 2 ]
printf '%s\n' 'server listen' 'show sockets' 'show server' >script
code=0
"$program" run script >out 2>err || code=$?
[ "$code" -eq 3 ]
grep -q 'This command has run into a fault' err
! grep -nE '	at |at java\.|broken for a test' out err
