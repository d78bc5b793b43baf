echo "the program starts through a symbolic link, from a folder with spaces and accents, and from any working folder"
set -eu

mkdir -p 'a fôlder/bin'
cp -a "$ROOT/dist/target/tcpstates" 'a fôlder/tcpstates'
ln -s ../tcpstates/bin/tcpstates 'a fôlder/bin/tcpstates'
(cd / && "$WORK/a fôlder/bin/tcpstates" --version) | grep -q '^tcpstates '
(cd 'a fôlder/tcpstates/bin' && ./tcpstates --version && sh tcpstates --version) >out
[ "$(grep -c '^tcpstates ' out)" -eq 2 ]
PATH="$PWD/a fôlder/bin:$PATH"
cd /
tcpstates --version | grep -q '^tcpstates '

# In the bare locale too, where Java alone can't name such a folder.
LC_ALL=C tcpstates --version | grep -q '^tcpstates '
env -u LC_ALL -u LC_CTYPE -u LANG "$WORK/a fôlder/bin/tcpstates" --version | grep -q '^tcpstates '
