echo "the window may be resized while a person types: the line stays, and answers use the new width"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

narrow() {
  [ "$(screen | awk '{ if (length($0) > n) n = length($0) } END { print n }')" -le 40 ]
}

terminal 100 30
enter "$program repl"
at 'client>'
wipe 'client>'
keys -l 'server li'
at 'client> server li'
resize 40 20
keys -l 'sten'
at 'client> server listen'
keys Enter
see 'server CLOSED ▸ LISTEN'
wipe 'client>'
enter 'help'
see 'explain WORD'
at 'client>'
narrow || complain 'wider than the window'

wipe 'client>'
keys -l 'client '
at 'client> client'
resize 120 40
keys -l 'send syn'
at 'client> client send syn'
keys Enter
see 'CLOSED ▸ SYN-SENT'
at 'client>'
# Impossible sizes.
resize 1 1
keys -l 'show'
keys Enter
resize 80 24
wipe 'client>'
enter 'show wire'
see '#1 SYN'
scrolled >all
no_trace all
