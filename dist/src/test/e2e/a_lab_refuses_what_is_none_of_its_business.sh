# What an attacker may try on a lab with OpenSSH's client. Each attack is refused or limited, is logged, and harms
# nobody else. TRIES wrong passwords and a line of MEGABYTES; a long run uses larger numbers.
set -eu
. "${0%/*}/lab"
echo "a lab refuses or limits attacks: forwarding, floods, bombs, wrong passwords, odd window sizes"

new_lab class ana bo
[ "$(stat -c %a class/host_key)" = 600 ]
serve class
log=class/lab.log
# Other students notice nothing: bo gets an answer within this many seconds.
unharmed() {
  began=$(date +%s)
  echo 'explain LISTEN' | signed_in bo repl >bo
  says 'LISTEN' bo
  took=$(($(date +%s) - began))
  [ "$took" -le 10 ] || {
    echo "others had to wait $took seconds"
    exit 1
  }
}
until_logged() {
  until_says "$1" "$log"
}

# Nothing is forwarded in either direction, and a connection has one channel.
signed_in ana -N -L 127.0.0.1:0:127.0.0.1:"$port" 2>/dev/null &
kill $! 2>/dev/null || :
signed_in ana -W 127.0.0.1:"$port" >tunnel 2>&1 </dev/null || :
! grep -q 'SSH-2.0' tunnel
! signed_in ana -o ExitOnForwardFailure=yes -R 0:127.0.0.1:1 repl >/dev/null 2>&1 </dev/null
echo show | signed_in ana -X -A repl >forwarded 2>&1
says 'WIRE' forwarded
mkfifo typing
signed_in ana -M -S "$PWD/master" repl <typing >master.said 2>&1 &
exec 8>typing
rm typing
tries=0
until [ -S master ] || [ "$tries" -gt 200 ]; do
  tries=$((tries + 1))
  sleep 0.05
done
echo show >&8
! ssh -F none -S "$PWD/master" -p "$port" ana@127.0.0.1 repl </dev/null >second 2>&1
until_logged 'ana: refused: a second channel'
! ssh -F none -S "$PWD/master" -O forward -L 127.0.0.1:1:127.0.0.1:1 -p "$port" ana@127.0.0.1 2>/dev/null
exec 8>&-
for words in sh 'bash -i' 'sftp-server' 'repl; id' 'screen && id' "$(printf 'repl\nid')"; do
  signed_in ana "$words" >refused 2>&1 </dev/null || :
  says "This lab runs its own programs only" refused
done
until_logged 'refused: exec bash -i'
! signed_in ana -s sftp >/dev/null 2>&1 </dev/null
until_logged 'refused: the subsystem sftp'
unharmed

# A window of any size; a file with any name.
timeout 8 script -qec "stty rows 65535 cols 65535; SSHPASS=$(sed -n 's/^ana //p' codes) sshpass -e ssh -tt -F none \
  -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o PubkeyAuthentication=no -p $port \
  ana@127.0.0.1 screen" /dev/null </dev/null >huge 2>&1 || :
[ "$(wc -c <huge)" -lt 10000000 ]
printf 'play\nsave /etc/tcpstates-x\nsave ../x\nload ../../roster.csv\nload /etc/passwd\nload class/secret\n' |
  signed_in ana repl >files
[ "$(tr -s ' \n' ' ' <files | grep -o 'is not a plain name' | wc -l)" -eq 5 ]
[ ! -e /etc/tcpstates-x ]
unharmed

# A line of many megabytes is refused completely, and the next line is read.
megabytes=${MEGABYTES:-10}
{
  head -c "$((megabytes * 1000000))" /dev/zero | tr '\0' x
  printf '\nshow\n'
} | signed_in ana repl >long
says 'A line has at most 1024 characters' long
says 'WIRE' long
[ "$(wc -c <long)" -lt 100000 ]

# Escape sequences are shown as text.
printf 'client send "\033[2J\033]0;owned\007"\n\033[31mred\nsave \033]52;c;x\007\n' | signed_in ana repl >escaped
! grep -q "$(printf '\033')" escaped
says '\x1b[31mred' escaped

# Searches end soon, one after the other, and other students can work meanwhile.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  echo 'path client CLOSING and server FIN-WAIT-1 and in flight 9'
done >bombs
echo 'path client TIME-WAIT and server CLOSED' >>bombs
signed_in ana repl <bombs >/dev/null &
bombs=$!
unharmed
wait "$bombs"

# The lab doesn't draw for a client that stops reading; it does for the others.
for _ in $(seq 300); do
  echo 'help all'
  echo 'show'
done | signed_in ana repl >stopped &
flood=$!
tries=0
until [ -s stopped ] || [ "$tries" -gt 200 ]; do
  tries=$((tries + 1))
  sleep 0.05
done
for child in $(pgrep -P "$flood") $flood; do
  kill -STOP "$child" 2>/dev/null || :
done
unharmed
for child in $(pgrep -P "$flood") $flood; do
  kill -CONT "$child" 2>/dev/null || :
  kill "$child" 2>/dev/null || :
done

# Wrong passwords are logged, but not their text; TryLimitsTest shows how many an address may try. A code is never in
# the log, and no name can disturb a person who reads the log.
for n in $(seq "${TRIES:-3}"); do
  SSHPASS=wrong-$n sshpass -e ssh -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \
    -o PubkeyAuthentication=no -o NumberOfPasswordPrompts=1 -p "$port" "ana@127.0.0.1" repl \
    >/dev/null 2>&1 </dev/null || :
done
until_logged 'wrong code for ana from 127.0.0.1'
! grep -qE 'wrong-[0-9]' "$log"
for name in ana bo; do
  ! grep -qF "$(sed -n "s/^$name //p" codes)" "$log"
done
! grep -q "$(printf '\033')" "$log"
! grep -nE 'fault|failed|Exception' "$log"
kill "$server"
wait "$server" || :
