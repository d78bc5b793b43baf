#!/bin/sh
# Puts the unpacked program together: TARGET/tcpstates with bin, lib and a class-data archive.
# Called by the build: assemble.sh TARGET JAR JAVA_HOME BUILD_START
set -eu

target=$1
jar=$2
JAVA_HOME=$3
build_start=$4
export JAVA_HOME

here=$(CDPATH='' cd -P -- "${0%/*}" && pwd -P)
program=$target/tcpstates
stage=$target/tcpstates.new

# A program that runs meanwhile keeps its files: they are replaced by renaming, never overwritten.
rm -rf "$stage" "$target/tcpstates.old"
mkdir -p "$stage"
cp -R "$here/bin" "$here/lib" "$here/install" "$stage/"
chmod 755 "$stage/bin/tcpstates" "$stage/lib/archive" "$stage/install"
# Moved, not copied: a jar that is no longer needed must not stay for the next build.
mv "$target/libraries"/*.jar "$stage/lib/"
cp "$target/$jar" "$stage/lib/"
ls "$stage"/lib/tcpstates-web-*-site.jar >/dev/null 2>&1 ||
  echo "tcpstates: built without the page for browsers (tcpstates web); dist/tcpstates web and mvn package build it with the page"
# What only the lab needs lies apart: what no archive holds, Java looks for in jar after jar, and opens each.
mkdir "$stage/lib/lab"
for name in HikariCP bcprov jcl-over-slf4j postgresql slf4j sqlite-jdbc sshd; do
  mv "$stage/lib/$name"-*.jar "$stage/lib/lab/"
done
LC_ALL=C
export LC_ALL
(cd "$stage/lib" && ls -rS -- *.jar | paste -s -d : - >classpath)

# Manual pages and completions, from the one list of commands.
"$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$stage/lib/*" \
  tcpstates.dist.Manual "$stage/share"

if [ -e "$program" ]; then
  mv "$program" "$target/tcpstates.old"
fi
mv "$stage" "$program"
rm -rf "$target/tcpstates.old"

# After the move, for the archive holds the jars' paths and times. Without it all works, later.
sh "$program/lib/archive" || echo "tcpstates: no class-data archive; it will start slower"

touch -d "$build_start" "$program/built"
