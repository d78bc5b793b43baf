echo "the packages, built again in another folder, are the same bytes, and contain nothing that the sources no longer have"
set -eu
. "$ROOT/dist/src/test/e2e/packages"
package .deb >/dev/null

# An earlier build has left its files. Its classes are made again.
cp -a "$ROOT" again
find again/*/target/classes -name '*.class' -exec rm {} +
echo 'A lesson that was deleted.' >again/lessons/target/classes/tcpstates/lessons/deleted.md
(cd again && mvn -q -B -P program package </dev/null >../build 2>&1) || { tail -n 20 build; exit 1; }
for file in "$packages"/tcpstates-[0-9]*.tar.gz "$packages"/tcpstates-[0-9]*.zip "$packages"/tcpstates-[0-9]*.deb; do
  cmp "$file" "again/dist/target/${file##*/}"
done
