echo "the Debian package: installed in a root of its own, it makes its archive, runs, and leaves nothing when purged"
set -eu
. "$ROOT/dist/src/test/e2e/packages"

deb=$(package .deb)
dpkg-deb --field "$deb" Depends | grep -q 'java17-runtime-headless'
root root sh cat rm mv mkdir mktemp grep sed readlink dirname find rmdir env sleep wc tr stty chmod dpkg ls sort
add_java root
may_chroot root || { echo 'only root may have a root of its own: the rest is not tried'; exit 0; }
mkdir -p root/var/lib/dpkg/info root/var/lib/dpkg/updates root/var/lib/dpkg/triggers
: >root/var/lib/dpkg/status
: >root/var/lib/dpkg/available
find root ! -path 'root/var/*' | sort >before

package_manager() {
  with_proc root dpkg --root="$PWD/root" --force-depends --force-bad-path --log=/dev/null "$@" >out 2>&1 || { cat out; exit 1; }
}
package_manager --install "$deb"
ls root/usr/share/tcpstates/lib/tcpstates-[0-9]*.[ja][so][at] || { cat out; exit 1; }
inside() {
  with_proc root chroot root /bin/env -i PATH=/bin:/usr/bin HOME=/root TERM=dumb LC_ALL=C.UTF-8 "$@"
}
inside /usr/bin/tcpstates --version | grep '^tcpstates [0-9]'
printf 'server listen\n' | inside /usr/bin/tcpstates repl | grep -q 'LISTEN'
inside /usr/bin/tcpstates web --out /root/site
[ -s root/root/site/tcpstates.js ]
for file in share/man/man1/tcpstates.1.gz share/man/man1/tcpstates-learn.1.gz \
  share/bash-completion/completions/tcpstates share/zsh/vendor-completions/_tcpstates \
  share/fish/vendor_completions.d/tcpstates.fish share/doc/tcpstates/copyright \
  share/doc/tcpstates/licences/bom.json; do
  [ -s "root/usr/$file" ] || { echo "no $file"; exit 1; }
done
package_manager --purge tcpstates
rm -rf root/root/.local root/root/site
find root ! -path 'root/var/*' | sort >after
diff before after
