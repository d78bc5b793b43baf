#!/bin/sh
# Gathers what packages hold beside the program: the licences of all libraries, a Java runtime, and the
# tree of the Debian package. Called by the build: prepare.sh TARGET BASEDIR JAVA_HOME
set -eu

target=$1
base=$2
java=$3
program=$target/tcpstates

[ -s "$target/bom.json" ] || {
  echo "the list of libraries is missing: CycloneDX makes none where Maven is offline (-o). Build online." >&2
  exit 1
}

# ---- licences: what a jar has of its own is taken from it; README.txt says which text covers the others
licences=$target/licences
rm -rf "$licences"
mkdir -p "$licences"
cp "$base/src/main/licences"/* "$target/bom.json" "$licences/"
cp "$base/../LICENSE" "$licences/Apache-2.0.txt"
for file in "$program/lib"/*.jar "$program/lib/lab"/*.jar; do
  name=${file##*/}
  name=${name%.jar}
  case $name in
    tcpstates-*) continue ;;
  esac
  texts=$("$java/bin/jar" tf "$file" |
    grep -iE '(^|/)(LICEN[SC]E|NOTICE|COPYING)[^/]*$' | grep -v '\.class$' || true)
  if [ -n "$texts" ]; then
    mkdir "$licences/$name"
    # shellcheck disable=SC2086  # no name in a jar's META-INF has a space in it
    (cd "$licences/$name" && "$java/bin/jar" xf "$file" $texts)
  elif ! grep -q "${name%-[0-9]*}" "$licences/README.txt"; then
    echo "$name has no licence in it, and src/main/licences/README.txt does not name it" >&2
    exit 1
  fi
done

# ---- a Java for learning: what the lab needs is left out. It is made once for each Java.
modules=java.base,java.logging,jdk.httpserver,jdk.unsupported
# It checks signatures (grade --signed-by). Newer Javas have that in java.base.
if "$java/bin/java" --list-modules | grep -q '^jdk\.crypto\.ec'; then
  modules=$modules,jdk.crypto.ec
fi
{
  echo "$modules"
  cat "$java/release"
} >"$target/runtime.wanted"
if ! cmp -s "$target/runtime.wanted" "$target/runtime.of"; then
  rm -rf "$target/runtime"
  "$java/bin/jlink" --add-modules "$modules" --strip-debug \
    --no-header-files --no-man-pages --compress=1 --output "$target/runtime" 2>/dev/null
  mv "$target/runtime.wanted" "$target/runtime.of"
fi

# ---- the Debian package's tree
deb=$target/deb
rm -rf "$deb"
share=$deb/usr/share
mkdir -p "$share/tcpstates/bin" "$share/tcpstates/lib" "$share/doc/tcpstates" \
  "$share/bash-completion/completions" "$share/zsh/vendor-completions" \
  "$share/fish/vendor_completions.d" "$share/man/man1"
# The launcher need not look for its own folder.
sed "s|^home=\$|home=/usr/share/tcpstates|" "$program/bin/tcpstates" >"$share/tcpstates/bin/tcpstates"
cp -R "$program/lib"/*.jar "$program/lib/lab" "$program/lib/archive" "$program/lib/classpath" \
  "$program/lib/training.pcap" "$program/lib/training.tcp" "$share/tcpstates/lib/"
cp "$program/share/bash-completion/completions/tcpstates" "$share/bash-completion/completions/"
cp "$program/share/zsh/site-functions/_tcpstates" "$share/zsh/vendor-completions/"
cp "$program/share/fish/vendor_completions.d/tcpstates.fish" "$share/fish/vendor_completions.d/"
for page in "$program/share/man/man1"/*; do
  gzip -9n <"$page" >"$share/man/man1/${page##*/}.gz"
done
gzip -9n <"$base/../CHANGELOG.md" >"$share/doc/tcpstates/changelog.gz"
cp -R "$licences" "$share/doc/tcpstates/licences"
cp "$licences/README.txt" "$share/doc/tcpstates/copyright"
