echo "if nobody reads the output, in a pipe or on a stopped terminal, SIGTERM and SIGHUP still end the program at once"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# A dead process whose parent is stopped is still listed, as a zombie.
gone() {
  case $(ps -o stat= -p "$(cat pid)") in '' | Z*) return 0 ;; esac
  return 1
}

# used: the processor time that the program has taken.
used() {
  cut -d ' ' -f 14,15 "/proc/$(cat pid)/stat"
}

# It has written as much as there is room for, and waits.
stuck() {
  was=$now
  now=$(used)
  sleep 0.5
  [ "$was" = "$now" ]
}

# ends SIGNAL WORDS: it ends within seconds, however busy the machine is.
ends() {
  kill "-$1" "$(cat pid)"
  tries=0
  until gone; do
    tries=$((tries + 1))
    [ "$tries" -lt 400 ] || { echo "$2: $1 does not end it"; exit 1; }
    sleep 0.05
  done
}

# A pipe that is open but that nobody reads.
mkfifo out
exec 9<>out
yes help | head -n 20000 >lines
for signal in TERM HUP; do
  for start in repl 'run -'; do
    sh -c 'echo $$ >pid; exec "$@"' sh "$program" $start <lines >out 2>/dev/null &
    until_true 'a process' test -s pid
    now=
    until_true 'a full pipe' stuck
    ends "$signal" "$start"
    wait || true
    rm pid
    timeout 1 cat <&9 >/dev/null || true
  done
done

# A terminal that is stopped after another program has filled it.
for signal in TERM HUP; do
  for start in '' repl; do
    terminal 80 24
    enter "sh -c 'echo \$\$ >pid; exec $program $start'"
    see 'client>'
    tty=$(tm display -p '#{pane_tty}')
    server=$(tm display -p '#{pid}')
    kill -STOP "$server"
    yes >"$tty" 2>/dev/null &
    filler=$!
    ends "$signal" "the terminal, $start"
    kill "$filler"
    kill -CONT "$server"
    wait "$filler" || true
    close_terminal
    rm pid
  done
done
