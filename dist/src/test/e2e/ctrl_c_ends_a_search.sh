echo "Ctrl-C ends a long search, at the prompt, on a plain terminal and of explore; nothing else ends"
set -eu
if ! command -v tmux >/dev/null; then
  echo "not shown here: tmux is missing"
  exit 0
fi
program=$ROOT/dist/target/tcpstates/bin/tcpstates

screen() { tmux -S "$WORK/tmux" "$@"; }
trap 'screen kill-server 2>/dev/null || :' EXIT
keys() { screen send-keys "$@"; }
shows() {
  tries=0
  until screen capture-pane -p | grep -qF -- "$1"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ]; then
      echo "not seen: $1"
      screen capture-pane -p
      exit 1
    fi
    sleep 0.1
  done
}

screen -f /dev/null new-session -d -x 80 -y 40 \
  "env XDG_STATE_HOME='$WORK/state' LC_ALL=C.UTF-8 PS1='shell: ' sh"
shows 'shell:'
keys "'$program' repl; echo left \$?" Enter
shows 'client>'

# No connection ever starts from 5: this search goes on and on.
keys 'path client iss = 5' Enter
shows 'searching: '
keys 'server listen' C-c
shows 'Ctrl-C has ended the search'
keys 'client connect' Enter
shows 'CLOSED ▸ SYN-SENT'
if screen capture-pane -p | grep -q 'searching: \|LISTEN'; then
  echo 'something is left of the search, or of what was typed ahead of Ctrl-C'
  screen capture-pane -p
  exit 1
fi

# What is typed ahead of a search's end is for the next line.
keys 'reset' Enter 'set play auto' Enter
keys 'path both TIME-WAIT' Enter 'server listen' Enter
shows 'moves lead there'
shows 'CLOSED ▸ LISTEN'
keys C-d
shows 'left 0'

keys "clear; '$program' repl --plain; echo left \$?" Enter
shows 'client>'
keys 'path client iss = 5' Enter
shows 'searching; Ctrl-C ends it'
keys C-c
shows 'Ctrl-C has ended the search'
keys 'quit' Enter
shows 'left 0'

keys "clear; '$program' explore --bounds losses=9,timeouts=9,duplicates=9; echo ended \$?" Enter
shows 'exploring: '
keys C-c
shows 'ended 0'
shows 'Nothing is broken in what was looked at'
