echo "a broken lesson is reported with its place; the other lessons can still be played"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
XDG_STATE_HOME=$WORK/state
export XDG_STATE_HOME

"$program" lessons new mine >/dev/null
"$program" lessons verify mine.md >proof
grep -q 'nothing wrong' proof

mkdir own
sed 's/^```goal/```gaol/' mine.md >own/mine.md
printf -- '---\nid: [\n---\n' >own/yaml.md
head -c 10000000 /dev/zero | tr '\0' 'a' >own/large.md
printf -- '---\nid: esc\ntitle: "a\033[2J"\n---\n' >own/esc.md

code=0
"$program" lessons verify own >out 2>err || code=$?
[ "$code" -ne 0 ]
for file in mine yaml large esc; do
  grep -Eq "^own/$file\.md:[0-9]+:[0-9]+: " err || { cat err; exit 1; }
done
grep -q 'gaol.*did you mean .goal.' err
# The content of a file never reaches the terminal raw.
! grep -q "$(printf '\033')" out err
! grep -q 'Exception' out err

code=0
"$program" lessons list --lessons own >list 2>>err || code=$?
[ "$code" -ne 0 ]
grep -q 'three-way-handshake' list
printf 'client send syn\n' | "$program" learn three-way-handshake --lessons own >played
grep -q '^✓ Done' played

# A student who asks for the broken lesson reads where it is broken; nothing is played.
code=0
printf 'client send syn\n' | "$program" learn mine --lessons own >played 2>err || code=$?
[ "$code" -ne 0 ]
grep -Eq '^own/mine\.md:[0-9]+:[0-9]+: .*gaol' err
[ ! -s played ]
