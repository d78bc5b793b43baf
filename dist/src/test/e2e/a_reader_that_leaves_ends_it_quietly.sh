echo "a reader that leaves early, a full disk and a closed output end the program with 3 and no trace"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# quiet COMMAND: piped into a reader that reads one line.
quiet() {
  { { sh -c "$1" 2>err; echo $? >code; } | head -n 1 >/dev/null; } || true
  [ ! -s err ] || { echo "$1:"; cat err; exit 1; }
  [ "$(cat code)" -eq 3 ] || { echo "$1 ended with $(cat code)"; exit 1; }
}

yes 'wait 1s' | head -n 20000 >long
quiet "'$program' run long"
quiet "'$program' run --json long"
quiet "'$program' repl <long"

if [ -c /dev/full ]; then
  for arguments in 'run long' 'run --json long' 'explain rto' '--help' '--version'; do
    code=0
    # shellcheck disable=SC2086  # words
    "$program" $arguments >/dev/full 2>err || code=$?
    [ "$code" -eq 3 ] || { echo "$arguments into a full disk: $code"; exit 1; }
    grep -q 'No space left' err || { echo "$arguments:"; cat err; exit 1; }
    [ "$(wc -l <err)" -eq 1 ]
    no_trace err
  done
fi
code=0
"$program" run long >&- 2>err || code=$?
[ "$code" -eq 3 ] || { echo "closed: $code"; exit 1; }
no_trace err
