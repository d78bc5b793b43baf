echo "bash, zsh and fish complete commands, options, their values, lessons and files"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"
share=$ROOT/dist/target/tcpstates/share
: >journal.txt

cat >ask <<'BASH'
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_tcpstates
printf '%s\n' "${COMPREPLY[@]}"
BASH
# offers SHELL WORD LINE...: after the line, the shell offers the word.
bash_offers() {
  wanted=$1
  shift
  bash ask "$share/bash-completion/completions/tcpstates" tcpstates "$@" >offered
  grep -qxe "$wanted" offered || { echo "bash: no $wanted behind: $*"; cat offered; exit 1; }
}
fish_offers() {
  wanted=$1
  shift
  fish --no-config -c 'source $argv[1]; complete -C "$argv[2]"' \
    "$share/fish/vendor_completions.d/tcpstates.fish" "tcpstates $*" >offered
  cut -f 1 offered | grep -qxe "$wanted" || { echo "fish: no $wanted behind: $*"; cat offered; exit 1; }
}
for shell in bash fish; do
  ${shell}_offers learn le
  ${shell}_offers closing learn clo
  ${shell}_offers --seed learn --se
  ${shell}_offers verify lessons ve
  ${shell}_offers three-way-handshake lessons show thr
  ${shell}_offers gradescope grade closing journal.txt --format gr
  ${shell}_offers csv progress --format c
  ${shell}_offers TIME-WAIT explain TIME
  ${shell}_offers run help ru
  ${shell}_offers journal.txt run jour
done
# A command from elsewhere is not a command here.
bash ask "$share/bash-completion/completions/tcpstates" tcpstates run ver | grep -q verify && exit 1

# zsh completes only on a terminal.
terminal 80 24
enter 'PS1="zsh: " exec zsh -f -i'
at 'zsh:'
keys -l "autoload -Uz compinit; compinit -D; source '$share/zsh/site-functions/_tcpstates'; echo re''ady"
keys Enter
see ready
# zsh_completes TYPED SEEN
zsh_completes() {
  keys -l "$1"
  keys Tab
  see "$2"
  keys C-u
}
zsh_completes 'tcpstates lessons ver' 'tcpstates lessons verify'
zsh_completes 'tcpstates learn three-w' 'tcpstates learn three-way-handshake'
zsh_completes 'tcpstates grade closing x --format gradesc' '--format gradescope'
zsh_completes 'tcpstates expla' 'tcpstates explain'
