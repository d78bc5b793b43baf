echo "the README's two commands, its script, its first lesson and its ladder are as it says"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"
readme=$ROOT/README.md

grep -qx '    apt-get update && apt-get install -y default-jdk-headless maven && dist/tcpstates' "$readme"
grep -qx '    apt-get update && apt-get install -y default-jdk-headless maven && mvn verify' "$readme"

# The script: shown with cat, run by the command below it.
sed -n '/\$ cat handshake.tcp/,/\$ dist\/tcpstates run/p' "$readme" | sed '1d;$d;s/^ *//' >handshake.tcp
grep -q . handshake.tcp
command=$(sed -n 's/^ *\$ \(dist\/tcpstates run .*\)/\1/p' "$readme")
(sh -c "$ROOT/$command") >out 2>err || { echo "$command"; cat out err; exit 1; }
[ ! -s err ]
tail -n 1 out | grep -qx right || { cat out; exit 1; }

# The first lesson, with the two answers that it leaves to the reader.
sed -n '/^## A first lesson/,/^Then break/p' "$readme" | sed -n 's/^    \([^ ]\)/\1/p' |
  sed 's/   .*//' |
  awk '/^send …$/ { $0 = ++n == 1 ? "send syn ack" : "send ack" } { print }' >lesson.tcp
[ "$(wc -l <lesson.tcp)" -ge 7 ] || { cat lesson.tcp; exit 1; }
echo 'expect both ESTABLISHED' >>lesson.tcp
"$program" run lesson.tcp >out 2>&1 || { cat out; exit 1; }

# The ladder: this is how one comes by it.
printf '%s\n' 'server listen' 'client send syn' 'deliver' 'send syn ack' 'drop' 'wait rto' 'deliver #4' 'send ack' 'show ladder' |
  "$program" | sed -n '/^ *n  clock/,$p' >ladder
sed -n 's/^    //;/^ *n  clock/,/^ *now /p' "$readme" >told
diff told ladder

# The first glimpse leaves out some lines of the answers, but has none that are not given.
sed -n '/^## Run it/q;s/^    //p' "$readme" >glimpse
{ echo 'server listen'; sed -n 's/^[a-z]*> //p' glimpse; } | "$program" >answers
grep -v '^[a-z]*> ' glimpse >told
[ "$(wc -l <told)" -ge 5 ]
while IFS= read -r line; do
  grep -qxF -- "$line" answers || { echo "not answered: $line"; cat answers; exit 1; }
done <told
