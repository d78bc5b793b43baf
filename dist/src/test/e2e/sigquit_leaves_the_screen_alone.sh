echo "kill -QUIT, which makes Java print its threads, changes nothing on the screen or at the line prompt"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

at_client() {
  [ "$(edited_line)" = 'client>' ] || [ "$(last_line)" = 'client>' ]
}

terminal 80 24
for how in tui repl; do
  enter "clear; sh -c 'echo \$\$ >pid; exec $program $how'"
  until_true 'a prompt' at_client
  record "said.$how"
  kill -QUIT "$(cat pid)"
  enter 'server listen'
  see 'CLOSED ▸ LISTEN'
  keys C-d
  at 'shell:'
  recorded "said.$how"
  ! grep -a -n -e 'thread dump' -e 'java.lang.Thread.State' "said.$how"
done
