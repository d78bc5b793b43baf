echo "a crash from inside: plain words, no trace, what was done is kept, and the terminal is as before"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# An installed program, one class of which is broken: it is whole until it is to show the sockets.
cp -a "${program%/bin/*}" broken
installed=$program
program=$WORK/broken/bin/tcpstates
mkdir -p java classes
cat >java/Sockets.java <<'JAVA'
package tcpstates.repl.view;

final class Sockets {
  private static final java.util.List<Object> EATEN = new java.util.LinkedList<>();

  static java.util.List<StyledLine> lines(tcpstates.engine.world.World world, Look look) {
    if (System.getenv("HUNGRY") == null) {
      throw new IllegalStateException("broken for a test");
    }
    while (true) {
      EATEN.add(new byte[16]);
    }
  }
}
JAVA
javac -cp "broken/lib/*" -d classes java/Sockets.java
jar uf broken/lib/tcpstates-repl-*.jar -C classes tcpstates/repl/view/Sockets.class

# begin HOW: in a terminal of its own, where something stood.
begin() {
  terminal 120 40
  enter 'stty -a >before; clear; echo "stood" there'
  see 'stood there'
  enter "$1; echo left with \$?"
}

# told FILE LINE...: just that is said, on lines of their own.
told() {
  said=$1
  shift
  printf 'tcpstates: %s\n' "$@" >expected
  grep '^tcpstates: ' "$said" | sed 's/[0-9]* MB; \(.*\)-Xmx[0-9]*m/N MB; \1-XmxNm/' |
    diff expected -
  ! grep -nE '	at |at java\.|broken for a test' "$said"
}

# thrown_out LINE...: what is left, and what is said.
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
again='start tcpstates again to go on.'
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

# As it says.
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

# At the line prompt, and on a terminal that can do nothing.
begin "$program repl"
at 'client>'
enter 'server listen'
at 'client>'
enter 'show sockets'
thrown_out "$fault" "$kept" "$lines" "$where"
enter "clear; $installed repl"
at 'client>'
keys Up Up
at 'client> server listen'
close_terminal
begin "$program repl --plain"
at 'client>'
enter 'show sockets'
thrown_out "$fault" "$kept" "$again" "$where"
close_terminal

# With its memory full to the last byte.
for how in tui repl; do
  begin "HUNGRY=1 TCPSTATES_JAVA_OPTS=-Xmx24m $program $how"
  until_true 'a prompt' prompted
  enter 'show sockets'
  thrown_out 'out of memory: Java may use N MB; TCPSTATES_JAVA_OPTS=-XmxNm allows twice as much' "$kept" "$lines"
  close_terminal
done

# In a pipe; where nobody talks, there is nothing to say of what is kept.
code=0
echo 'show sockets' | "$program" >out 2>err || code=$?
[ "$code" -eq 3 ]
told err "$fault" "$kept" "$again" "$where"
echo 'show sockets' >script
code=0
"$program" run script >out 2>err || code=$?
[ "$code" -eq 3 ]
told err "$fault" "$where"
# Who asks sees where.
code=0
TCPSTATES_DEBUG=1 "$program" run script >out 2>err || code=$?
[ "$code" -eq 3 ]
grep -q 'at tcpstates.repl.view.Sockets.lines(Sockets.java:8)' err
