# A student works over SSH. The server is killed and stopped, and each time the student continues at the same line.
set -eu
. "${0%/*}/lab"
echo "a lab serves students over ssh, and each continues where they stopped, even after kill -9"

new_lab class ana bo
serve class

printf 'client connect\nshow wire\n' | signed_in ana repl >ana
says '#1 SYN' ana
printf 'lessons\n' | signed_in bo repl >bo
says 'first-steps' bo

# Killed while a student types: every answered line is kept, and no line comes twice.
runs=${KILLS:-5}
for run in $(seq "$runs"); do
  mkfifo typing
  signed_in ana repl <typing >said 2>/dev/null &
  student=$!
  exec 8>typing
  rm typing
  n=0
  while :; do
    n=$((n + 1))
    printf 'client receive 1\n' >&8 2>/dev/null || break
    [ "$n" -lt $((run * 3)) ] || break
  done
  tries=0
  until [ "$(grep -c '#= \|^✗\|^✓' said)" -ge 1 ] || [ "$tries" -gt 100 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
  kill -9 "$server"
  wait "$server" 2>/dev/null || :
  exec 8>&-
  wait "$student" 2>/dev/null || :
  answered=$(grep -c '^✗\|^✓' said || :)
  serve class
  printf 'show\n' | signed_in ana repl >again
  says '#1 SYN' again
  after=$(sed -n 's/.*You go on where you stopped, after line \([0-9]*\).*/\1/p' again)
  # One line is the `show` of the session before.
  [ "$after" -ge "$((${before:-1} + answered))" ]
  before=$after
done

# A file is only a name in the student's own store, and leads nowhere else.
printf 'play\nsave work\nsave /etc/tcpstates\nload ../../roster.csv\nload work\n' |
  signed_in ana repl >files
says 'written: work' files
says '/etc/tcpstates is not a plain' files
says 'roster.csv is not a plain' files
says 'on branch work' files
[ ! -e /etc/tcpstates ]
printf 'play\nload work\n' | signed_in bo repl >others
says 'no file of this name' others

# Stopped properly: everybody who is signed in is told, and the server ends in time.
(sleep 30 | signed_in bo repl >farewell 2>/dev/null || :) &
tries=0
until [ "$(grep -c 'bo from .*: in' class/lab.log)" -ge 3 ] || [ "$tries" -gt 200 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
kill "$server"
tries=0
while kill -0 "$server" 2>/dev/null; do
  tries=$((tries + 1))
  [ "$tries" -lt 50 ] || {
    echo "it does not end within five seconds"
    exit 1
  }
  sleep 0.1
done
says 'The lab closes now' farewell
says 'closed' class/lab.log
! grep -qF "$(sed -n 's/^ana //p' codes)" class/lab.log
