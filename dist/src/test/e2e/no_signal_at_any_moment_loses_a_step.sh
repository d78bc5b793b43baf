echo "KILL, TERM, HUP and INT at any moment, on the screen and at the prompt, lose no step of a lesson that was shown as done"
# KILLS=1000 SEED=7 LONGEST=20000 dist/src/test/e2e/run . dist/src/test/e2e/no_signal_at_any_moment_loses_a_step.sh
# is the long form. Each round plays lesson 0 from its first step until the signal comes.
set -eu
. "$ROOT/dist/src/test/e2e/terminal"
kills=${KILLS:-20}
seed=${SEED:-1}
echo 'set -g remain-on-exit on' >>"$WORK/tmux.conf"

# The lines that lead through the lesson.
cat >"$WORK/lines" <<'LINES'
connect
next
deliver
next
drop
next
drop
undo
deliver
next
predict server ESTABLISHED
deliver
next
why server
2
next
connect
deliver
deliver
deliver
next
1
LINES

# chance N: a number from 0 to N - 1, the same for the same seed and round; each call gives the next one.
asked=0
chance() {
  asked=$((asked + 1))
  drawn=$(awk -v s="$seed" -v r="$round" -v a="$asked" -v n="$1" \
    'BEGIN { srand(s * 1000003 + r * 101 + a); rand(); print int(rand() * n) }')
}

gone() {
  [ ! -s pid ] || ! kill -0 "$(cat pid)" 2>/dev/null
}

# end_within MILLISECONDS SIGNAL: a program that ignores the signal is killed.
end_within() {
  sleep "$(awk -v m="$1" 'BEGIN { printf "%.3f", m / 1000 }')"
  capture
  kill "-$2" "$(cat pid)" 2>/dev/null || true
  tries=0
  until gone || [ "$tries" -ge 40 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
  kill -KILL "$(cat pid)" 2>/dev/null || true
  : >over
}

capture() {
  tm capture-pane -p -S - >seen.next 2>/dev/null && mv seen.next seen || true
}

# done_in FILE: how many steps it shows as done.
done_in() {
  case $place in
    *--plain) grep -c '^OK: Done\.' "$1" || true ;;
    *)
      step=$(grep -o 'step [0-9] of 8' "$1" | tail -n 1 | tr -dc 0-9 | cut -c 1)
      step=${step:-1}
      if grep -q 'Enter goes on' "$1"; then echo "$step"; else echo $((step - 1)); fi
      ;;
  esac
}

round=0
seen_all=0
lost=0
started=0
while [ "$round" -lt "$kills" ]; do
  round=$((round + 1))
  asked=0
  mkdir "$WORK/round"
  cd "$WORK/round"
  XDG_STATE_HOME=$WORK/round/state
  export XDG_STATE_HOME
  chance 2
  place=$([ "$drawn" = 0 ] && echo 'learn first-steps' || echo 'learn first-steps --plain')
  chance 4
  signal=$(echo KILL TERM HUP INT | cut -d ' ' -f $((drawn + 1)))
  terminals=$((terminals + 1))
  tm new-session -d -x 80 -y 24 "echo \$\$ >'$WORK/round/pid'; exec '$program' $place"
  until_true 'a process' test -s pid
  chance 4
  if [ "$drawn" != 0 ]; then
    until_true 'a prompt' prompted
    started=$((started + 1))
  fi
  chance 2500
  end_within "$drawn" "$signal" &
  while IFS= read -r typed && [ ! -e over ]; do
    tm send-keys -l -- "$typed" 2>/dev/null || true
    tm send-keys Enter 2>/dev/null || true
    chance 120
    sleep "$(awk -v m="$drawn" 'BEGIN { printf "%.3f", m / 1000 }')"
  done <"$WORK/lines"
  wait
  # What the dead program left on the screen counts too, but a screen that was given back is gone.
  [ "$place" = "learn first-steps" ] && [ "$signal" != KILL ] || capture
  seen=$(done_in seen)
  kept=$(grep -c ' done first-steps ' state/tcpstates/progress 2>/dev/null || true)
  kept=${kept:-0}
  seen_all=$((seen_all + seen))
  if [ "$seen" -gt "$kept" ]; then
    lost=$((lost + seen - kept))
    echo "round $round of seed $seed, $place, $signal: $seen steps were seen done, $kept were kept"
    cat seen
  fi
  # The next start reads everything that is there.
  if [ $((round % 10)) -eq 0 ]; then
    "$program" progress >told 2>&1
    ! grep -n 'aside\|Exception' told
  fi
  tm kill-server 2>/dev/null || true
  cd "$WORK"
  rm -rf "$WORK/round"
done
echo "$kills kills, $started after the first prompt; $seen_all steps seen done, $lost lost"
[ "$lost" -eq 0 ]
# Otherwise the test has shown nothing; on a busy machine most programs are killed early.
[ "$seen_all" -ge $((kills / 4)) ]
