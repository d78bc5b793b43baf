echo "two programs that use one progress file at once lose nothing"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
XDG_STATE_HOME=$WORK/state
export XDG_STATE_HOME

# The first step of each lesson, by two students with the same name.
learn() {
  {
    printf '%s\n' "$2"
    n=0
    while [ "$n" -lt 40 ]; do
      echo 'show wire'
      n=$((n + 1))
    done
  } | "$program" learn "$1" >"$1.out" 2>&1
}
learn first-steps 'connect' &
one=$!
learn three-way-handshake 'client send syn' &
two=$!
wait "$one"
wait "$two"

"$program" progress --format csv >csv
grep -q '^first-steps,1,1,1,0,0,3,no$' csv
grep -q '^three-way-handshake,1,1,1,0,0,3,no$' csv
[ "$(grep -c ' kept show wire  #= accepted ;$' "$XDG_STATE_HOME/tcpstates/progress")" -eq 80 ]
