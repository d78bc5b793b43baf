echo "the screen: a student who comes back gets the next lesson, or can continue, and never sees a blank prompt"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

# begin: runs the program on a clear terminal.
begin() {
  enter "clear; $program; echo left with \$?"
  line 'client>'
}

leave() {
  keys C-d
  see 'left with 0'
}

terminal 80 24
begin
see 'Your first lesson'
leave

# A person who only looked is still new. A person who has played, even freely, is not, and continues with Enter.
begin
see 'Your first lesson'
enter 'play'
see 'playing freely'
leave
begin
see 'First steps, at step 1'
keys Enter
see 'Type: connect'
enter 'play'
see 'playing freely'
leave

# In the middle of a lesson.
begin
enter 'lesson three-way-handshake'
see 'The client speaks first'
leave
begin
see 'You left in the middle of The three-way handshake'
see 'Press Enter or type resume to go on there'
see_not 'Your first lesson'
screen >all
no_trace all
# The student can also do something else.
enter 'lesson first-steps'
see 'Type: connect'
for said in connect '' deliver '' drop '' drop undo deliver '' 'predict server ESTABLISHED' deliver '' \
  'answer 2' '' connect deliver deliver deliver '' 'answer 1' ''; do
  enter "$said"
done
see 'That was First steps'
leave

# Between two lessons.
begin
see_not 'Let the client call'
see 'Your next lesson is CLOSED and LISTEN'
screen >all
no_trace all
keys Enter
see 'Type: server listen'
leave
