echo "the packages, built again in another folder, are the same bytes"
set -eu
. "$ROOT/dist/src/test/e2e/packages"
package .deb >/dev/null

cp -a "$ROOT" again
find again -name target -type d -prune -exec rm -rf {} +
(cd again && mvn -q -B -DskipTests -Dspotless.check.skip=true package </dev/null >../build 2>&1) || { tail -n 20 build; exit 1; }
for file in "$packages"/tcpstates-[0-9]*.tar.gz "$packages"/tcpstates-[0-9]*.zip "$packages"/tcpstates-[0-9]*.deb; do
  cmp "$file" "again/dist/target/${file##*/}"
done
