echo "the screen: settings, cursor, mouse and the earlier text are as before, however the program ends"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter 'stty -a >before; clear; echo "stood" there'
see 'stood there'

# compare HOW: what a session that ended in this way has left.
compare() {
  compare_screen "$1"
  compare_settings "$1"
}

compare_screen() {
  until_true "plain modes after $1" modes_are_plain
  see 'stood there'
  see_not 'F1 help'
}

compare_settings() {
  enter 'stty -a >after; echo "no"ted'
  see 'noted'
  diff before after || { echo "after $1"; exit 1; }
  enter 'clear; echo "stood" there'
  see_no_more 'noted'
  until_true 'a clear screen' on_screen 'stood there'
}

# begin: starts the program; the file `pid` contains its process number.
begin() {
  enter "sh -c 'echo \$\$ >pid; exec $program'; echo left with \$?"
  line 'client>'
  see_not 'stood there'
}

gone() {
  ! kill -0 "$(cat pid)" 2>/dev/null
}

for way in 'quit Enter' C-d 'C-c C-c' F10; do
  begin
  # shellcheck disable=SC2086  # several keys
  keys $way
  see 'left with 0'
  compare "$way"
done
for signal in TERM HUP INT; do
  begin
  keys -l 'server li'
  line 'client> server li'
  kill -"$signal" "$(cat pid)"
  until_true 'the end of the program' gone
  compare "SIG$signal"
done

# The parent is killed, so nobody reads any more.
enter "sh -c 'echo \$\$ >parent; sh -c \"echo \\\$\\\$ >pid; exec $program\"; :'"
line 'client>'
note
kill -9 "$(cat parent)"
until_true 'the end of the program' gone
compare_screen 'the death of its parent'
# The shell's prompt came while the screen was still there.
keys Enter
at 'shell:'
compare_settings 'the death of its parent'

# The whole terminal disappears.
begin
pid=$(cat pid)
close_terminal
until_true 'the end of the program' gone
