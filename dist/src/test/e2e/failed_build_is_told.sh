echo "a failed build shows the compiler's messages, ends with 3, and runs nothing"
set -eu

cp -a "$ROOT" copy
echo 'package tcpstates.dist; class NotANumber { int x = "not a number"; }' \
  >copy/dist/src/main/java/tcpstates/dist/NotANumber.java
code=0
copy/dist/tcpstates --version >out 2>err || code=$?
cat err
[ "$code" -eq 3 ]
[ ! -s out ]
grep -q 'the build failed' err
grep -q 'NotANumber.java' err
grep -q 'incompatible types' err

# After the correction, it builds and runs again.
rm copy/dist/src/main/java/tcpstates/dist/NotANumber.java
copy/dist/tcpstates --version | grep -q '^tcpstates '
