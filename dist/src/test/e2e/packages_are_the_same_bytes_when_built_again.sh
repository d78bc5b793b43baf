echo "the packages, built again in another folder, are the same bytes, and contain nothing that the sources no longer have"
set -eu
# Without the page: TeaVM puts what it compiles into another order each time.
build() {
  (cd "$1" && mvn -q -B -P 'program,!page' package </dev/null >../build 2>&1) || { tail -n 20 build; exit 1; }
}
cp -a "$ROOT" once
cp -a "$ROOT" again
# An earlier build has left its files. Its classes are made again.
find again/*/target/classes -name '*.class' -exec rm {} +
echo 'A lesson that was deleted.' >again/lessons/target/classes/tcpstates/lessons/deleted.md
build once
build again
for file in once/dist/target/tcpstates-[0-9]*.tar.gz once/dist/target/tcpstates-[0-9]*.zip once/dist/target/tcpstates-[0-9]*.deb; do
  cmp "$file" "again/dist/target/${file##*/}"
done
