echo "through a pipe the prompt answers line by line without a prompt, in ASCII too, and without traces"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates

printf 'server listen\nclient send syn\n\nsned\n' | LC_ALL=C.UTF-8 "$program" repl >out 2>err
cat out
[ ! -s err ]
grep -q '^✓ server  CLOSED ▸ LISTEN' out
grep -q 'Did you mean' out
! grep -q 'client>' out
! grep -q "$(printf '\033')" out
printf 'server listen\nshow ladder\n' | LC_ALL=C "$program" repl --ascii >out
! LC_ALL=C grep -q '[^ -~]' out
grep -q '^+ server  CLOSED > LISTEN' out

# Noise is answered, not died of.
head -c 20000 /dev/urandom | LC_ALL=C.UTF-8 "$program" repl >out 2>err
[ ! -s err ]
! grep -q 'Exception' out

"$program" explain TIME-WAIT | grep -q 'RFC 9293 3.3.2'
code=0
"$program" explain nonsense >out 2>err || code=$?
[ "$code" -eq 1 ]
