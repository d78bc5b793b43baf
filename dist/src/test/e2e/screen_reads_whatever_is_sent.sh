echo "the screen: a large paste, unknown and split sequences, wide characters and emoji, the mouse"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "exec $program"
freely

# 4 KB at once wait for Enter, as one line or as many.
{ printf 'server listen\nclient send syn\n'; for _ in $(seq 400); do echo '# a comment'; done; printf 'deliver\n'; } >paste
[ "$(wc -c <paste)" -gt 4096 ]
paste paste -p
until_true 'the end of the paste' on_screen 'deliver\n'
see_not 'LISTEN'
keys Enter
see 'ANSWER #1 SYN'
line 'server>'
enter 'reset'
line 'client>'
# Without brackets each line end is Enter.
tr '\n' '\r' <paste >typed
paste typed
see 'ANSWER #1 SYN'
line 'server>'
enter 'reset'
line 'client>'

# Answers to questions that nobody asked, and unknown keys.
bytes 1b 5b 3f 36 34 3b 31 3b 32 63 1b 5d 31 31 3b 72 67 62 3a 30 07
bytes 1b 5b 39 39 39 7e 1b 50 3e 7c 78 1b 5c 1b 5b 49 1b 4f 7e
keys -l 'moves'
line 'client> moves'
# The left key, in one piece and in two; the two must arrive soon after each other.
bytes 1b 5b 44
keys -l 'x'
line 'client> movexs'
split_left() {
  keys C-c
  keys -l 'ab'
  bytes 1b
  bytes 5b 44
  keys -l 'x'
  tries_left=5
  until edited_line_is 'client> axb'; do
    tries_left=$((tries_left - 1))
    [ "$tries_left" -gt 0 ] || return 1
    sleep 0.1
  done
}
until_true 'a sequence in two pieces' split_left
keys C-c
line 'client>'

# Each takes two columns, and one backspace.
keys -l 'explain "日本😀"'
line 'client> explain "日本😀"'
cursor 24
keys Left BSpace
line 'client> explain "日本"'
keys BSpace
keys BSpace
line 'client> explain ""'
keys C-c

# A click selects a side, the wheel looks back.
enter 'server listen'
see 'CLOSED ▸ LISTEN'
bytes 1b 5b 3c 30 3b 37 30 3b 36 4d
line 'server>'
bytes 1b 5b 3c 30 3b 35 3b 36 4d
line 'client>'
enter 'help'
see 'back to the screen'
keys PPage
bytes 1b 5b 3c 36 34 3b 35 3b 36 4d
keys Escape
see 'you carry it'
screen >all
no_trace all
