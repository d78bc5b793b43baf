echo "it starts through a symbolic link, from a folder with spaces, and from any working folder"
set -eu

mkdir -p 'a folder/bin'
cp -a "$ROOT/dist/target/tcpstates" 'a folder/tcpstates'
ln -s ../tcpstates/bin/tcpstates 'a folder/bin/tcpstates'
(cd / && "$WORK/a folder/bin/tcpstates" --version) | grep -q '^tcpstates '
(cd 'a folder/tcpstates/bin' && ./tcpstates --version && sh tcpstates --version) >out
[ "$(grep -c '^tcpstates ' out)" -eq 2 ]
PATH="$PWD/a folder/bin:$PATH"
cd /
tcpstates --version | grep -q '^tcpstates '
