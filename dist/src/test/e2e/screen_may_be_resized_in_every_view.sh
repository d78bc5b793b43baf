echo "the screen: resized in every view, down to nothing and up to 200 by 60, it fits and keeps the line"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "exec $program"
line 'client>'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
enter 'client send syn'
see '#1 SYN'
for view in wire ladder diagram sockets; do
  tm resize-window -x 80 -y 24
  line 'client>'
  enter "view $view"
  line 'client>'
  keys -l 'deliver #1'
  for size in '40 12' '60 20' '120 36' '200 60' '10 3' '1 1' '80 24'; do
    tm resize-window -x "${size% *}" -y "${size#* }"
    [ "${size% *}" -lt 40 ] || see 'client> deliver #1'
    screen >all
    no_trace all
  done
  keys C-c
  line 'client>'
done
