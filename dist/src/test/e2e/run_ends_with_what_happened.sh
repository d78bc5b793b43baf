echo "run ends with 0, 1, 2 or 3, says FILE:LINE and what led to it, and reads - as the standard input"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

mortal=

# ends CODE WORDS ARGUMENTS...: the words are in its error message; no words: no message.
ends() {
  expected=$1
  words=$2
  shift 2
  code=0
  # shellcheck disable=SC2086  # words
  $mortal "$program" run "$@" >out 2>err <input || code=$?
  [ "$code" -eq "$expected" ] || { echo "run $*: $code"; cat out err; exit 1; }
  if [ -n "$words" ]; then
    flat <err | grep -qF -- "$words" || { echo "run $*: not '$words'"; cat err; exit 1; }
  else
    [ ! -s err ] || { echo "run $*:"; cat err; exit 1; }
  fi
  no_trace out err
}

: >input
printf 'server listen\nexpect server LISTEN\n' >good.tcp
printf 'server listen\nexpect server CLOSED\nclient connect\n' >check.tcp
printf 'server listen\nclient close\nclient connect\n' >rejected.tcp
printf 'server listen\nclient sned syn\nexpect server\n\n  wait 5 parsecs\n' >wrong.tcp
: >empty.tcp
printf '\357\273\277server listen\r\n# no more\r\n' >windows.tcp

ends 0 '' good.tcp
ends 0 '' empty.tcp
ends 0 '' windows.tcp
ends 0 '' ./good.tcp
ends 1 'check.tcp:2: expect server CLOSED' check.tcp
grep -q 'server listen  *client CLOSED, server LISTEN' err
! grep -q 'connect' out
ends 1 'rejected.tcp:2: client close' rejected.tcp
ends 1 '1 of 3 lines failed' --keep-going check.tcp
grep -q 'SYN-SENT' out
ends 2 'wrong.tcp:2:8' wrong.tcp
flat <err | grep -q 'Did you mean send'
grep -q '^wrong.tcp:3:' err
grep -q '^wrong.tcp:5:' err
[ ! -s out ] || { echo 'something was run'; exit 1; }
ends 3 'no-such-file: cannot be read: there is no such file' no-such-file
ends 3 'is a directory' .
printf 'server listen\nsave .\n' >save.tcp
ends 3 'save.tcp:2: save .' save.tcp
ends 2 'Missing required' --json
ends 2 'one word too many' good.tcp check.tcp
ends 2 "Unknown option: '--jsn'" --jsn good.tcp

cp check.tcp input
ends 1 'standard input:2: expect server CLOSED' -
cp wrong.tcp input
ends 2 'standard input:2:8' -
printf 'server listen' >input
ends 0 '' -
printf 'listen\n' >input
ends 0 'standard input:1: no side is named' --strict-sides -

# Root can read everything, until it gives up that right.
chmod 000 good.tcp
[ "$(id -u)" -ne 0 ] || mortal='setpriv --bounding-set=-dac_override,-dac_read_search'
if $mortal true 2>/dev/null && ! $mortal cat good.tcp 2>/dev/null; then
  ends 3 'good.tcp: cannot be read: permission denied' good.tcp
fi
