echo "the screen: Ctrl-Z gives the terminal back, fg brings back screen and line, also after kill -STOP or bg; kill ends it"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

settings_are_as_before() {
  until_true 'plain modes' modes_are_plain
  enter 'stty -a >after; clear'
  at 'shell:'
  diff before after
}

terminal 80 24
enter "PS1='shell: ' exec bash --norc --noprofile"
enter 'clear'
at 'shell:'
enter 'stty -a >before'
enter "$program"
line 'client>'
enter 'server listen'
see 'CLOSED ▸ LISTEN'
keys -l 'connect'
line 'client> connect'
keys C-z
see 'Stopped'
at 'shell:'
until_true 'plain modes' modes_are_plain
enter 'stty -a >during; clear'
at 'shell:'
diff before during
enter 'fg'
line 'client> connect'
see 'CLOSED ▸ LISTEN'
[ "$(tm display-message -p '#{alternate_on}')" = 1 ]
keys Enter
see '#1 SYN'
keys C-z
see 'Stopped'
enter 'kill -STOP %1; fg'
line 'client>'
# In the background it waits, and changes nothing.
keys C-z
see 'Stopped'
enter 'bg; clear'
at 'shell:'
enter 'jobs'
see 'Running'
enter 'clear; fg'
line 'client>'
see '#1 SYN'
keys C-d
at 'shell:'
settings_are_as_before

# Its shell can end it while it is stopped, and while it waits in the background.
for go_on in : bg; do
  enter "$program"
  line 'client>'
  keys C-z
  see 'Stopped'
  ends_when_killed "$go_on"
  settings_are_as_before
done

# As part of a script that is stopped as a whole.
enter "sh -c '$program; echo ended with \$?'"
line 'client>'
keys C-z
see 'Stopped'
enter 'clear; fg'
line 'client>'
keys F10
see 'ended with 0'
