echo "the screen: resized in every view, down to nothing and up to 200 by 60, it fits and keeps the line"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

first_row() {
  screen | head -n 1 | tr -d '\n'
}

# fits COLUMNS: the title goes from edge to edge, and the line is there; a window that is too small says so.
fits() {
  case $1 in
    1) [ "$(screen)" = . ] ;;
    10) [ "$(first_row)" = 'tcpstate..' ] ;;
    *) [ "$(first_row | wc -m)" -eq "$(($1 - 1))" ] && on_screen 'client> deliver #1' ;;
  esac
}

terminal 80 24
enter "exec $program"
line 'client>'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
enter 'connect'
see '#1 SYN'
for view in wire ladder diagram sockets; do
  enter "view $view"
  line 'client>'
  keys -l 'deliver #1'
  line 'client> deliver #1'
  for size in '40 12' '60 20' '120 36' '200 60' '10 3' '1 1' '80 24'; do
    resize "${size% *}" "${size#* }"
    until_true "the screen of $size" fits "${size% *}"
    screen >all
    no_trace all
  done
  keys C-c
  line 'client>'
done
