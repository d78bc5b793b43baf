echo "kill -9, a hundred times at any moment, loses at most the command that is being typed"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
XDG_STATE_HOME=$WORK/state
export XDG_STATE_HOME
log=$XDG_STATE_HOME/tcpstates/progress

# answers FILE: waits until there is an answer.
answers() {
  tries=0
  until grep -q '^✓ Time goes by' "$1"; do
    tries=$((tries + 1))
    [ "$tries" -lt 3000 ] || { echo "no answer:"; cat "$1"; exit 1; }
    sleep 0.02
  done
}

# Each accepted move adds a second to the clock of the first step.
printf 'wait 1s\n' | "$program" learn open-and-listen >/dev/null
answered=1
sent=1
i=0
while [ "$i" -lt 100 ]; do
  i=$((i + 1))
  # The pipe stays open, so only the kill ends the program.
  mkfifo "pipe$i"
  "$program" learn <"pipe$i" >"out$i" 2>"err$i" &
  pid=$!
  exec 3>"pipe$i"
  printf 'resume\nwait 1s\nwait 1s\n' >&3
  sent=$((sent + 2))
  if [ $((i % 3)) -eq 0 ]; then
    # However long a start takes here, some runs should get that far.
    answers "out$i"
  else
    # From before the start of Java until well after its answers.
    sleep "$(awk -v i="$i" 'BEGIN { srand(i); printf "%.3f", rand() * 0.9 }')"
  fi
  pkill -9 -P "$pid" 2>/dev/null || true
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  exec 3>&-
  answered=$((answered + $(grep -c '^✓ Time goes by' "out$i" || true)))
  rm "pipe$i"
done

printf 'resume\nshow timers\n' | "$program" learn >end 2>&1
clock=$(sed -n 's/^CLOCK \([0-9]*\)\.000 s$/\1/p' end | tail -n 1)
echo "sent $sent, answered $answered, kept $clock"
[ "$clock" -ge "$answered" ]
[ "$clock" -le "$sent" ]
# Otherwise the test has shown nothing: most runs must have got that far.
[ "$answered" -gt 20 ]
[ ! -e "$log.aside-1" ]
cat out* err* end >all
! grep -n 'Exception\|was changed\|can.t be\|not kept' all
