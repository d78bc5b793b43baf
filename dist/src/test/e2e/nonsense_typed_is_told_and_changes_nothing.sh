echo "nonsense typed at the prompt or sent through a pipe is answered, changes nothing, and prints no trace"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

{
  echo 'server listen'
  printf '%s\n' 'nonsense' 'sned syn' 'client' 'cli' 'send' 'send syn,' 'send "never ends' 'send "\q"' 'expect' 'wait 99999999999999999999h' \
    'client send 99999999999 bytes' 'deliver #99999999999' 'client send syn seq=99999999999999999999' 'undo 99999999999' 'goto -1' \
    'load /' 'load no-such-file' 'load ""' 'save /' 'save /no/such/folder/file' 'journal /' 'expect client ESTABLISHED' \
    'reject server' 'explain nothing' 'help nothing' 'fork' 'fork' 'branch no-such-branch' 'compare no-such-branch' 'set theme pink' \
    'set numbers' 'inject to client' 'delay all' 'disarm' 'corrupt' 'branch main' '#' '  ' '"' '\' ',' '=' '#1' 'client server' \
    'ＳＥＮＤ ＳＹＮ' '☃' 'a a a a a a a a a a a a a a a a a'
  printf 'client\0send\0syn\n\033[2J\033]0;title\007\n\377\376\nclient send syn\302\n\r\r\r\n\t\t\n\013\014\n'
  # Every possible byte.
  awk 'BEGIN { for (i = 1; i < 256; i++) printf "\\%03o", i }' | xargs -0 printf
  echo
  head -c 1000000 /dev/zero | tr '\0' 'a'
  echo
  printf 'client send "'
  head -c 1000000 /dev/zero | tr '\0' 'a'
  printf '"\n'
  head -c 300000 /dev/zero | tr '\0' '('
  echo
  head -c 400000 /dev/zero | sed 's/\x00/reject /g' | head -c 400000
  echo
  echo 'client'
  echo 'expect server LISTEN and client CLOSED and wire empty'
} >lines
# It ends with 2, because of the lines that are not understood.
timeout 600 "$program" repl <lines >out 2>err || [ $? -eq 2 ]
no_trace out err
[ ! -s err ] || { cat err; exit 1; }
tail -n 1 out | grep -q '^✓ This holds: expect server LISTEN' || { tail -n 3 out; exit 1; }
if grep -n "$(printf '[\001-\010\013-\037]')" out | cat -v | grep .; then
  echo 'a control character reached the output'
  exit 1
fi
[ "$(wc -c <out)" -lt 100000 ] || { echo "$(wc -c <out) bytes of answers"; exit 1; }

# On a terminal, with keys that mean nothing, and a line longer than any screen.
terminal 80 24
enter "$program repl"
at 'client>'
enter 'server listen'
see 'LISTEN'
at 'client>'
keys F1 F12 PageUp IC DC M-x C-x C-q C-v C-a C-k C-t C-_ C-u
wipe 'client>'
head -c 20000 /dev/zero | tr '\0' 'x' >long
paste long -p
keys Enter
see 'unknown command'
wipe 'client>'
# Escape sequences, pasted with and without brackets: the title stays the same.
record raw
printf 'send \033[31m\001\002\033]0;title\007\nshow wire\n\033]0;title\007' >odd
paste odd -p
keys Enter
see "can't contain a control character"
see 'nothing in flight'
wipe 'client>'
paste odd
see 'nothing in flight'
keys C-c
wipe 'client>'
recorded raw
! grep -F "$(printf '\033]0;')" raw || { echo 'a title was set'; exit 1; }
enter 'expect server LISTEN and client CLOSED'
see 'This holds'
scrolled >all
no_trace all
