echo "the screen: Ctrl-Z gives the terminal back, fg brings back screen and line, also after a kill -STOP"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

terminal 80 24
enter "PS1='shell: ' exec bash --norc --noprofile"
enter 'clear'
at 'shell:'
enter 'stty -a >before'
enter "$program"
line 'client>'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
keys -l 'client se'
line 'client> client se'
keys C-z
see 'Stopped'
at 'shell:'
until_true 'plain modes' modes_are_plain
enter 'stty -a >during; clear'
at 'shell:'
diff before during
enter 'fg'
line 'client> client se'
see 'CLOSED ▸ LISTEN'
[ "$(tm display-message -p '#{alternate_on}')" = 1 ]
keys -l 'nd syn'
keys Enter
see '#1 SYN'
keys C-z
see 'Stopped'
enter 'kill -STOP %1; fg'
line 'client>'
keys C-d
at 'shell:'
until_true 'plain modes' modes_are_plain
enter 'stty -a >after; clear'
at 'shell:'
diff before after

# As part of a script, all of which is stopped.
enter "sh -c '$program; echo ended with \$?'"
line 'client>'
keys C-z
see 'Stopped'
enter 'clear; fg'
line 'client>'
keys F10
see 'ended with 0'
