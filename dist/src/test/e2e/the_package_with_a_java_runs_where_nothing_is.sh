echo "the package with its own Java is small, runs in a root with only a shell and a few tools, and is removed completely"
set -eu
. "$ROOT/dist/src/test/e2e/packages"

archive=$(package '-Linux-*.tar.gz')
size=$(wc -c <"$archive")
[ "$size" -le 24000000 ] || { echo "packed: $size bytes"; exit 1; }

root root sh cat cp mkdir rm rmdir ln sed id readlink dirname mktemp grep find wc env chmod mv sleep stty ls sort
mkdir root/opt
tar -xzf "$archive" -C root/opt
unpacked=$(find root/opt -type f -printf '%s\n' | awk '{ n += $1 } END { print n }')
echo "packed $size bytes, unpacked $unpacked"
[ "$unpacked" -le 45000000 ] || exit 1

# Besides its own libraries, it needs only the C library's and zlib.
for library in root/opt/tcpstates-*/runtime/lib/*.so root/opt/tcpstates-*/runtime/lib/server/*.so; do
  into_root root "$library"
done
may_chroot root || { echo 'only root may have a root of its own: the rest is not tried'; exit 0; }
inside() {
  with_proc root chroot root /bin/env -i PATH=/bin HOME=/root TERM=dumb LC_ALL=C.UTF-8 "$@"
}
from=$(cd root && echo opt/tcpstates-*)
inside "/$from/bin/tcpstates" --version | grep '^tcpstates [0-9]'
inside "/$from/bin/tcpstates" explain TIME-WAIT | grep -q 'RFC 9293'
inside "/$from/bin/tcpstates" web --out /root/site
[ -s root/root/site/tcpstates.js ]
code=0
inside "/$from/bin/tcpstates" lab 2>err || code=$?
[ "$code" -eq 2 ]
grep -q 'this package leaves out the lab' err

inside "/$from/install" --prefix /usr/local >out 2>&1 || { cat out; exit 1; }
cat out
rm -rf root/opt
printf 'server listen\nclient connect\n' | inside /usr/local/bin/tcpstates repl | grep -q 'SYN-SENT'
inside /usr/local/lib/tcpstates/install --remove --prefix /usr/local
[ ! -e root/usr/local ] || [ -z "$(find root/usr/local -mindepth 1)" ] || { find root/usr/local; exit 1; }
