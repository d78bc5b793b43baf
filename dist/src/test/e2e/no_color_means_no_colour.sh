echo "NO_COLOR: the prompt, its completion and its search use neither colour nor bold; without NO_COLOR they use both"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

session() {
  terminal 80 40
  enter "$1 exec $program repl"
  at 'client>'
  record raw
  enter 'server listen'
  see 'server CLOSED ▸ LISTEN'
  enter 'nonsense'
  see 'unknown command'
  keys Tab
  see '(active OPEN: send a SYN)'
  wipe 'client>'
  keys C-r
  see 'bck-i-search'
  keys -l 'listen'
  see 'bck-i-search: listen'
  keys C-c
  at 'client>'
  enter 'show'
  see 'CLOCK'
  enter 'show ladder'
  see 'now 0.000'
  enter 'quit'
  until_true 'its end' closed
  recorded raw
}

# Select Graphic Rendition: ESC [ numbers m.
painted() {
  grep -c "$(printf '\033')\[[0-9;]*m" raw
}

session NO_COLOR=1
if painted >/dev/null; then
  echo 'painted all the same:'
  cat -v raw | grep -n '\^\[\[[0-9;]*m'
  exit 1
fi

rm raw
session ''
[ "$(painted)" -gt 5 ]
