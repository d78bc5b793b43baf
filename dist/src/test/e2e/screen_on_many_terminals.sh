echo "the screen: it uses what each kind of terminal can do; dumb ones, pipes and --plain get lines"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
for kind in xterm-256color screen-256color tmux-256color tmux xterm xterm-ghostty linux vt100; do
  enter "clear; stty -a >before; TERM=$kind $program; echo left with \$?"
  line 'client>'
  enter 'server listen'
  see 'CLOSED ▸ LISTEN'
  see '┌ SERVER ──'
  tm capture-pane -e -p >drawn
  case $kind in
    vt100) ! grep -q '\[3[0-7]' drawn || { echo "colours on $kind"; exit 1; } ;;
    *256color | xterm-ghostty) grep -q '\[38;5;' drawn || { echo "few colours on $kind"; exit 1; } ;;
    *) grep -q '\[3[0-9]m' drawn || { echo "no colours on $kind"; exit 1; } ;;
  esac
  keys C-d
  see 'left with 0'
  until_true "plain modes after $kind" modes_are_plain
  enter 'stty -a >after'
  at 'shell:'
  diff before after
done

enter "clear; NO_COLOR=1 $program tui"
line 'client>'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
tm capture-pane -e -p >drawn
! grep -qE '\[([0-9;]*;)?[34][0-7]m' drawn || { echo 'colours in spite of NO_COLOR'; exit 1; }
keys C-d
at 'shell:'

for way in "$program tui --ascii" "LC_ALL=C $program tui" "$program tui --ascii"; do
  enter "clear; $way"
  line 'client>'
  enter 'server listen'
  see 'CLOSED > LISTEN'
  screen | LC_ALL=C grep -n '[^ -~]' && { echo "not ASCII: $way"; exit 1; }
  keys C-d
  at 'shell:'
done

# The lessons work too.
for way in "TERM=dumb $program" "$program --plain"; do
  rm -rf "$XDG_STATE_HOME"
  enter "clear; $way"
  at 'client>'
  see_still 'Let the client call'
  see_not 'F1 help'
  enter 'connect'
  see 'Done. Three stars.'
  enter 'quit'
  at 'shell:'
done
