echo "the window may be resized while one types: the line is kept, answers take the new width"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

narrow() {
  [ "$(screen | awk '{ if (length($0) > n) n = length($0) } END { print n }')" -le 40 ]
}

terminal 100 30
enter "$program repl"
at 'client>'
keys -l 'server li'
at 'client> server li'
tm resize-window -x 40 -y 20
keys -l 'sten'
see 'server listen'
keys Enter
see 'server CLOSED ▸ LISTEN'
keys C-l
enter 'help'
see 'explain WORD'
narrow || complain 'wider than the window'

keys C-l
at 'client>'
keys -l 'client '
tm resize-window -x 120 -y 40
keys -l 'send syn'
see 'client send syn'
keys Enter
see 'CLOSED ▸ SYN-SENT'
# The sizes nobody has.
tm resize-window -x 1 -y 1
keys -l 'show'
keys Enter
tm resize-window -x 80 -y 24
keys C-l
enter 'show wire'
see '#1 SYN'
scrolled >all
no_trace all
