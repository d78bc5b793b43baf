#!/bin/sh
# Makes the class-data archive of an unpacked program for the Java in JAVA_HOME: train.sh PROGRAM
# On Java 25 or newer it is an AOT cache, before that an AppCDS archive.
set -eu

program=$(CDPATH='' cd -P -- "$1" && pwd -P)

version=
while IFS='=' read -r key value; do
  case $key in
    JAVA_VERSION) version=${value#\"} version=${version%\"} ;;
  esac
done <"$JAVA_HOME/release"

archive=$program/lib/tcpstates-$version
quiet='-Xlog:disable -Xlog:all=off'

# Java 25 trains in a second process, which talks of its options.
session() {
  TCPSTATES_JAVA_OPTS="$quiet $1" "$program/bin/tcpstates" --version >/dev/null 2>&1
}

rm -f "$archive".*
if [ "${version%%[!0-9]*}" -ge 25 ]; then
  archive=$archive.aot
  session "-XX:AOTCacheOutput=$archive.new"
else
  archive=$archive.jsa
  session "-XX:ArchiveClassesAtExit=$archive.new"
fi
[ -s "$archive.new" ]
mv "$archive.new" "$archive"
