echo "a whole handshake by doing what the screen says, in 80, 120 and 40 columns"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# told WORDS LINE: the screen says this, so the test types the line.
told() {
  see "$1"
  [ -z "$2" ] || keys C-l
  enter "$2"
}

handshake() {
  rm -rf "$XDG_STATE_HOME"
  terminal "$1" "$2"
  enter "exec $program repl"
  at 'client>'
  told 'Type: server listen' 'server listen'
  told 'client send syn' 'client send syn'
  told 'deliver or Enter' ''
  at 'server>'
  # The screen asks a question; the person must find the answer.
  told 'The server owes an answer' 'send syn ack'
  see 'LISTEN ▸ SYN-RECEIVED'
  told 'deliver or Enter' 'deliver'
  at 'client>'
  told 'The client owes an answer' 'send ack'
  see 'SYN-SENT ▸ ESTABLISHED'
  told 'deliver or Enter' 'deliver'
  see 'SYN-RECEIVED ▸ ESTABLISHED'
  see 'Both are open'
  scrolled >all
  no_trace all
  close_terminal
}

handshake 80 24
handshake 120 40
handshake 40 24
