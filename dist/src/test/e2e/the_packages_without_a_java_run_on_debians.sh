echo "the packages without a Java contain the same program, and run where there are a shell, a few tools and default-jre-headless"
set -eu
. "$ROOT/dist/src/test/e2e/packages"

mkdir zip tar
(cd zip && jar xf "$(package '-jre.zip')")
tar -xzf "$(package '-jre.tar.gz')" -C tar
diff -r zip tar
# Besides the program: what it is made of, the licences, and something to read.
for file in licences/bom.json licences/Apache-2.0.txt LICENSE README.md docs/STUDENT.md bin/tcpstates.cmd share/man/man1/tcpstates.1; do
  [ -s tar/tcpstates-*/"$file" ] || { echo "no $file"; exit 1; }
done
for jar in tar/tcpstates-*/lib/*.jar tar/tcpstates-*/lib/lab/*.jar; do
  jar=${jar##*/}
  case $jar in
    tcpstates-*) ;;
    *) grep -q "/${jar%-[0-9]*}@" tar/tcpstates-*/licences/bom.json || { echo "the bill of materials lacks $jar"; exit 1; } ;;
  esac
done

root root sh cat cp mkdir rm rmdir ln sed id readlink dirname mktemp grep find wc env chmod mv sleep stty ls sort tr
add_java root
may_chroot root || { echo 'only root may have a root of its own: the rest is not tried'; exit 0; }
mkdir root/opt
mv tar/tcpstates-* root/opt/tcpstates
inside() {
  with_proc root chroot root /bin/env -i PATH=/bin HOME=/root TERM=dumb LC_ALL=C.UTF-8 "$@"
}
inside /opt/tcpstates/bin/tcpstates --version | grep '^tcpstates [0-9]'
inside /opt/tcpstates/install --prefix /usr/local >out 2>&1 || { cat out; exit 1; }
rm -rf root/opt
printf 'server listen\nclient connect\n' | inside /usr/local/bin/tcpstates repl | grep -q 'SYN-SENT'
inside /usr/local/bin/tcpstates web --out /root/site
[ -s root/root/site/tcpstates.js ]
inside /usr/local/bin/tcpstates lab init /root/class | grep -q 'lab serve'
inside /usr/local/lib/tcpstates/install --remove --prefix /usr/local
[ ! -e root/usr/local ] || [ -z "$(find root/usr/local -mindepth 1)" ] || { find root/usr/local; exit 1; }
