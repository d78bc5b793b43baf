echo "the README's commands, its screen, its script and its ladder are as it says"
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

# The ladder: these commands make it.
printf '%s\n' 'server listen' 'client send syn' 'deliver' 'send syn ack' 'drop' 'wait rto' 'deliver #4' 'send ack' 'show ladder' |
  "$program" | sed -n '/^ *n  clock/,$p' >ladder
sed -n 's/^    //;/^ *n  clock/,/^ *now /p' "$readme" >told
diff told ladder

printf '%s\n' 'server listen' 'client send syn' 'deliver' 'send syn ack' 'drop' 'wait rto' 'deliver #4' 'send ack' >lost
"$program" export lost --to svg | cmp - "$ROOT/docs/pictures/lost-syn-ack.svg"

# The recording.
terminal 80 24
enter "sed 1d '$ROOT/docs/pictures/handshake.cast' | jq -rj '.[2]'; sleep 60"
see 'Done. Three stars.'
close_terminal

# The screen: these lines lead to it.
sed '/^## /q' "$readme" | sed -n 's/^    //p' >told
[ "$(wc -l <told)" -eq 24 ]
terminal 80 24
enter "exec $program learn three-way-handshake"
see 'The client speaks first'
keys Enter
enter 'client send syn'
see 'Enter goes on'
keys Enter
see 'The server answers'
enter 'deliver'
see 'ANSWER #1 SYN'
enter 'send ack'
as_told() {
  screen | sed 's/ *$//' | cmp -s - told
}
until_true "the README's screen; this is in its place: $(cat told)" as_told
close_terminal

# What a person types on the command line, exactly as the README has it. The learner has the journal of a lesson.
block() {
  sed -n "/^## $1/,/^## /p" "$readme" | sed -n 's/^    \(dist\/tcpstates[^ ]*\( [^ ][^ ]*\)*\)\(   .*\)\{0,1\}$/\1/p'
}
command() {
  echo "$1"
  if ! sh -c "$ROOT/$1" </dev/null >out 2>&1; then
    cat out
    exit 1
  fi
  no_trace out
}
: >commands
for part in Learn Teach 'Write a lesson'; do
  block "$part" >>commands
done
[ "$(wc -l <commands)" -eq 11 ] || { cat commands; exit 1; }
"$program" learn closing --seed 7 <<'LINES' >out 2>&1
answer
journal student.txt
LINES
cp "$XDG_STATE_HOME/tcpstates/progress" anna
cp anna ben
while IFS= read -r line; do
  case $line in
    *' grade '*)
      # The lesson is not done, and this is the message for that.
      code=0
      sh -c "$ROOT/$line" >out 2>&1 || code=$?
      [ "$code" -eq 1 ] || { echo "$line"; cat out; exit 1; }
      grep -q '^not passed: ' out
      ;;
    *) command "$line" ;;
  esac
done <commands

# What the README says a person may type.
printf '%s\n' 'set server auto' 'set wire auto' 'set theme light' 'set width wide' 'explain rto' 'explain TIME-WAIT' \
  'path client CLOSING' 'moves' >words
"$program" run words >out 2>&1 || { cat out; exit 1; }
