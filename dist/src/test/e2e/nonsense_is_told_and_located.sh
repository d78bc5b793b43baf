echo "nonsense in a script or an argument is reported with its place: no trace, no escape sequence, exit code 2 or 3"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# told CODE WORDS ARGUMENTS...
told() {
  expected=$1
  words=$2
  shift 2
  code=0
  timeout 600 "$program" "$@" >out 2>err </dev/null || code=$?
  [ "$code" -eq "$expected" ] || { echo "$words: ended with $code"; head -c 2000 err; exit 1; }
  flat <err | grep -qF -- "$words" || { echo "not '$words':"; head -c 2000 err; exit 1; }
  [ ! -s out ]
  no_trace err
  ! grep -q "$(printf '[\001-\010\013-\037]')" err || { echo 'a control character'; cat -v err; exit 1; }
  [ "$(wc -c <err)" -lt 20000 ] || { echo "$words: $(wc -c <err) bytes of complaint"; exit 1; }
}

printf 'server listen\nclient\0send syn\n' >nul
told 2 'nul:2:7: a NUL character' run nul
printf 'server listen\nclient \377\376 syn\n' >latin
told 2 'latin:2:8: not UTF-8: byte \xff' run latin
printf 'server listen\n\033[2J\033]0;title\007red\n' >escape
told 2 'escape:2:1' run escape
head -c 1000000 /dev/zero | tr '\0' 'a' >megabyte
told 2 'megabyte:1:300001: the line is too long' run megabyte
{ printf 'client send "'; head -c 1000000 /dev/zero | tr '\0' 'a'; echo; } >string
told 2 'string:1:300001: the line is too long' run string
yes nonsense | head -n 100000 >thousands
told 2 'and 99900 more errors' run thousands
printf '%s\n' 'wait 99999999999999999999999h' 'client send syn seq=99999999999999999999' 'deliver #99999999999' \
  'client send 99999999999 bytes' 'undo -5' 'goto 1e9' 'delay first 1e400s' 'set msl -1s' 'wait -1s' 'wait 0x10ms' \
  'client send syn seq=-1' 'inject to server rst seq=rcv.nxt+99999999999999999999' 'set client iss 4294967296' >huge
told 2 'huge:13:' run huge
[ "$(grep -c '^huge:' err)" -eq 13 ] || { cat err; exit 1; }
printf '%s\n' 'send' 'client' 'cli' 'send syn,' 'send "never ends' 'send "\q"' 'expect' 'expect client' 'inject' 'inject to' 'set' \
  'arm' 'arm drop' 'explain' 'reject' 'reject reject reject' 'predict' 'load' 'branch' ': (){ :|:& };:' '$(reboot)' '`id`' '%s%n' "' OR 1=1" >half
told 2 'half:3:' run half

told 3 'is a directory' run /
told 3 'cannot be read' run "$WORK/no/such/file"
told 3 'cannot be read' run "nul/below"
told 3 'cannot be read' run "$(head -c 5000 /dev/zero | tr '\0' 'n')"
told 3 'cannot be read' run ''
told 3 '\x1b[31mred: cannot be read' run "$(printf '\033[31mred')"
told 3 'cannot be read' run "$(printf 'latin-\377')"
told 2 'there is no command' "$(printf '\033]0;title\007')"
told 2 'there is no command' ''
told 2 'there is no command' "$(printf '\377\376')"
told 2 'there is no command' "$(head -c 100000 /dev/zero | tr '\0' 'n')"
told 2 'Unknown option' --no-such-option
