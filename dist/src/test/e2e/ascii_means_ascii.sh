echo "--ascii, LC_ALL=C and a pipe in the C locale print ASCII only; UTF-8 draws lines"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# beyond FILE: whether the file contains a byte that is not ASCII.
beyond() {
  LC_ALL=C grep -q "$(printf '[\200-\377]')" "$1"
}

printf '%s\n' 'server listen' 'client send syn' 'deliver' 'send ack' 'send syn ack' 'deliver' 'send ack' 'deliver' \
  'client send "ünï → ☃"' 'deliver' 'show' 'show ladder' 'show diagram' 'moves' 'why' 'help' 'help send' 'fork b' \
  'compare main' 'explain SYN-SENT' '→' >lines

# It ends with 2, because of the line that is not understood.
"$program" <lines >out || [ $? -eq 2 ]
beyond out || { echo 'nothing was drawn, so nothing is shown here'; exit 1; }
# What a person typed too: in the text that was received, and in what was not understood.
LC_ALL=C "$program" <lines >out || [ $? -eq 2 ]
! beyond out || { echo 'LC_ALL=C'; LC_ALL=C grep -n "$(printf '[\200-\377]')" out; exit 1; }
"$program" repl --ascii <lines >out || [ $? -eq 2 ]
! beyond out || { echo '--ascii'; exit 1; }
no_trace out

sed '/^send ack$/d; /^→$/d' lines >script
LC_ALL=C "$program" run script >out 2>err || true
! beyond out && ! beyond err || { echo 'run'; exit 1; }
for word in TIME-WAIT rto syn; do
  LC_ALL=C "$program" explain "$word" >out
  ! beyond out || { echo "explain $word"; exit 1; }
done

# On a terminal, while typing.
for how in "LC_ALL=C $program repl" "$program repl --ascii"; do
  terminal 80 40
  record raw
  enter "$how"
  at 'client>'
  enter 'server listen'
  see 'server CLOSED'
  enter 'show'
  see 'CLOCK'
  keys Tab
  see '(active OPEN: send a SYN)'
  keys C-c
  enter 'quit'
  at 'shell:'
  recorded raw
  close_terminal
  ! beyond raw || { echo "$how"; cat -v raw; exit 1; }
  rm raw
done
