echo "at the prompt a handshake is made with the keyboard alone; the terminal is left as it was found"
set -eu
if ! command -v tmux >/dev/null; then
  echo "not shown here: tmux is missing"
  exit 0
fi
program=$ROOT/dist/target/tcpstates/bin/tcpstates

n=0
screen() { tmux -S "$WORK/tmux$n" "$@"; }
trap 'screen kill-server 2>/dev/null || :' EXIT

shows() {
  tries=0
  until screen capture-pane -p | grep -qF -- "$1"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ]; then
      echo "not seen: $1"
      screen capture-pane -p
      exit 1
    fi
    sleep 0.1
  done
}
keys() { screen send-keys "$@"; }

# A fresh terminal, with a shell in it.
terminal() {
  screen kill-server 2>/dev/null || :
  n=$((n + 1))
  screen -f /dev/null new-session -d -x 80 -y 40 \
    "env XDG_STATE_HOME='$WORK/state' LC_ALL=C.UTF-8 PS1='shell: ' sh"
  shows 'shell:'
}

terminal
keys "(stty -g; stty speed) >before; '$program' repl; echo left \$?; (stty -g; stty speed) >after" Enter
shows 'You will open a TCP connection by hand'
shows 'client>'
keys 'server listen' Enter
shows 'CLOSED ▸ LISTEN'
keys 'garbage' C-c
keys 'client send s' Tab
shows 'client send syn'
keys Enter
shows 'CLOSED ▸ SYN-SENT'
keys Enter
shows 'server>'
keys 'send ack' Enter
shows 'Rejected, nothing has changed'
keys 'send syn ack' Enter
shows 'LISTEN ▸ SYN-RECEIVED'
keys Enter
shows 'owes an answer to #2'
keys 'send ack' Enter
shows 'SYN-SENT ▸ ESTABLISHED'
keys Enter
shows 'SYN-RECEIVED ▸ ESTABLISHED'

# Narrow, and back.
screen resize-window -x 40 -y 40
keys 'show ladder' Enter
shows '├─ #3 ACK 101 ack 301'
screen resize-window -x 80 -y 40
keys C-d
shows 'left 0'
tries=0
until [ -s after ] || [ "$tries" -gt 50 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
cmp before after

# History is kept, for its owner alone.
[ "$(stat -c %a "$WORK/state/tcpstates")" = 700 ]
terminal
keys "'$program'" Enter
shows 'client>'
keys C-r 'syn a'
shows 'send syn ack'
keys C-c
keys C-d

# A paste of several lines.
terminal
keys "TERM=screen NO_COLOR=1 '$program'" Enter
shows 'client>'
printf 'server listen\nclient connect\n' >paste
screen load-buffer paste
screen paste-buffer -p
keys Enter
shows '> client connect'
shows 'in flight #1 SYN'
! screen capture-pane -e -p | grep -q "$(printf '\033')\\[3[0-9]m"
keys C-d

# A dumb terminal: no line editing, the same answers.
terminal
keys "TERM=dumb '$program'" Enter
shows 'client>'
keys 'server listen' Enter
shows 'CLOSED ▸ LISTEN'
keys 'garb' C-c
keys 'client listen' Enter
shows 'client  CLOSED ▸ LISTEN'
keys C-d
