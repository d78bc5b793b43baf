echo "TERM=dumb, unset, empty or unknown: a prompt without escape sequences, and no trace"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

bare() {
  terminal 80 24
  record raw
  enter "env $1 $program repl"
  at 'client>'
  enter 'server listen'
  see 'server CLOSED ▸ LISTEN'
  # The terminal itself clears the line.
  keys -l 'nonsense'
  at 'client> nonsense'
  keys C-c
  at 'client>'
  enter 'client send syn'
  see 'deliver or Enter'
  enter ''
  at 'server>'
  enter 'snd'
  see 'Did you mean send?'
  keys C-d
  at 'shell:'
  recorded raw
  close_terminal
  no_trace raw
  if grep -n "$(printf '\033')" raw | grep -v 'shell: '; then
    echo "an escape sequence with $1"
    exit 1
  fi
  rm raw
}

bare TERM=dumb
bare '-u TERM'
bare TERM=

# On an unknown terminal, lines may be edited with the simplest means.
terminal 80 24
enter "TERM=no-such-terminal $program repl"
at 'client>'
enter 'server listen'
see 'server CLOSED ▸ LISTEN'
keys C-d
at 'shell:'
scrolled >all
no_trace all
