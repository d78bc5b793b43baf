echo "a pipe, a device, a folder, a huge file and a full disk: an answer at once, and nothing is lost"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
XDG_STATE_HOME=$WORK/state
export XDG_STATE_HOME

mkfifo fifo
mkdir folder
truncate -s 100M huge
ln -s nowhere dangling

# answers LINE... : each line is answered within minutes, however busy the machine is; the test asks for nothing else.
answers() {
  printf '%s\n' "$@" quit >lines
  code=0
  timeout 300 "$program" repl <lines >out 2>&1 || code=$?
  # 1: a line was rejected.
  [ "$code" -le 1 ] || { echo "not answered: $*"; cat out; exit 1; }
}

for name in fifo /dev/zero folder huge dangling; do
  answers "load $name" "save $name" "journal $name" 'show client'
  [ "$(grep -c '^✗ Rejected, nothing has changed' out)" -ge 2 ] || { cat out; exit 1; }
  grep -q 'CLOSED' out
done
[ -p fifo ] && [ -d folder ] && [ -L dangling ]
[ "$(wc -c <huge)" -eq 104857600 ]

for name in fifo /dev/zero /dev/tty folder huge; do
  code=0
  timeout 300 "$program" lessons verify "$name" >out 2>&1 </dev/null || code=$?
  [ "$code" -ge 1 ] && [ "$code" -le 3 ] || { echo "verify $name: $code"; cat out; exit 1; }
done

# A shell's pipe may be an argument; if it says nothing, a person can press Ctrl-C.
for words in 'run fifo' 'grade first-steps fifo' 'replay fifo'; do
  # shellcheck disable=SC2086  # the words are arguments
  timeout -s INT 5 "$program" $words >out 2>&1 </dev/null && exit 1
  ! grep -nE '	at |Exception' out
done

# A full disk: a small file system if the test may mount one, otherwise a limit on the size of a file.
printf '%s\n' 'server listen' 'save kept' quit >lines
full() {
  cat kept >before
  code=0
  "$@" <more >out 2>&1 || code=$?
  [ "$code" -le 3 ] || { echo "ended with $code"; cat out; exit 1; }
  grep -q 'cannot be written' out || { cat out; exit 1; }
  cmp before kept
  ! grep -nE '	at |Exception' out
}
{
  echo 'server listen'
  i=0
  while [ "$i" -lt 400 ]; do
    i=$((i + 1))
    echo "wait 1s"
  done
  echo 'save kept'
  echo 'save other'
  echo 'show server'
  echo 'quit'
} >more
if mkdir small && mount -t tmpfs -o size=8k none small 2>/dev/null; then
  trap 'umount small 2>/dev/null || true' EXIT
  (cd small && "$program" repl <../lines >/dev/null && cp ../more . 2>/dev/null || cp ../more /tmp/more.$$)
  (
    cd small
    rm -f more
    dd if=/dev/zero of=filler bs=1k 2>/dev/null || true
    more=$WORK/more
    cat kept >"$WORK/before"
    "$program" repl <"$more" >"$WORK/out" 2>&1 || [ $? -eq 1 ]
    grep -q 'cannot be written' "$WORK/out" || { cat "$WORK/out"; exit 1; }
    cmp "$WORK/before" kept
  )
else
  echo 'no file system may be mounted here: a limit on a file stands for a full disk'
  "$program" repl <lines >/dev/null
  full sh -c 'ulimit -f 4; exec "$0" repl' "$program"
fi
