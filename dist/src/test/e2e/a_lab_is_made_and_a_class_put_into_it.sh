# Makes a lab folder and imports a class. Faults in a roster or a lab are reported with their place.
set -eu
echo "a lab is made, a class is imported, and every fault in a roster is reported with its place"

tcpstates() {
  "$ROOT/dist/tcpstates" "$@"
}
# refused CODE COMMAND...: the command ends with this code, and its message is in `said`.
refused() {
  expected=$1
  shift
  code=0
  "$@" >said 2>&1 || code=$?
  if [ "$code" -ne "$expected" ]; then
    echo "ended with $code, not $expected: $*"
    cat said
    exit 1
  fi
}
says() {
  grep -qF -- "$1" said || {
    echo "does not say: $1"
    cat said
    exit 1
  }
}

tcpstates lab init class >init
grep -qE '^  instructor [0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$' init
for file in host_key journal_key secret lab.conf lab.db roster.csv; do
  [ "$(stat -c %a class/$file)" = 600 ]
done
refused 1 tcpstates lab init class
says "is a lab already"

printf 'name,group,id\nana,mon,1\nbo,tue,2\n' >roster.csv
tcpstates lab roster import roster.csv --lab class >codes
grep -qE '^ana [0-9a-z-]{14}$' codes
grep -qx '# 2 added, 0 changed, 0 as before' codes
tcpstates lab roster import roster.csv --lab class >again
grep -qx '# 0 added, 0 changed, 2 as before' again
code=$(sed -n 's/^ana //p' codes)
! grep -aqF "$code" class/lab.db
! grep -aqF "$(printf %s "$code" | tr -d -)" class/lab.db

ssh-keygen -q -t ed25519 -N '' -f key
(cd class && tcpstates lab roster add cy --key ../key.pub) | grep -q '^cy (signs in with the key)$'
tcpstates lab roster renew bo --lab class >renewed
! grep -qxF "$(grep ^bo codes)" renewed
tcpstates lab roster remove bo --lab class >/dev/null
refused 1 tcpstates lab roster remove bo --lab class
tcpstates lab roster list --lab class >list
grep -q '^cy .*key$' list
[ "$(wc -l <list)" -eq 3 ]

printf 'name\nana\nana\n../etc\n' >bad.csv
before=$(cksum <class/lab.db)
refused 2 tcpstates lab roster import bad.csv --lab class
says "bad.csv:3:1: ana is in line 2 already"
says "bad.csv:4:1: "
says "nobody was added"
[ "$(cksum <class/lab.db)" = "$before" ]
refused 3 tcpstates lab roster import nowhere.csv --lab class
refused 2 tcpstates lab roster add 'Ana!' --lab class

echo 'prot = 1' >>class/lab.conf
refused 2 tcpstates lab roster list --lab class
says "there is no setting"
sed -i '$d' class/lab.conf
cp class/lab.db good.db
printf 'not a database' >class/lab.db
refused 3 tcpstates lab roster list --lab class
says "lab.db can't be used"
cp good.db class/lab.db
tcpstates lab roster list --lab class >/dev/null
