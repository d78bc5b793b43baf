# An instructor's own lesson is assigned, played over SSH and reported, and the work is deleted.
set -eu
. "${0%/*}/lab"
echo "a class gets the instructor's own lesson and plays it; reports and deletion work while the lab runs"

new_lab class ana bo cy
(cd class/lessons && tcpstates lessons new my-lesson >/dev/null)
tcpstates lab assign my-lesson --due 2100-01-02 --lab class >given
says 'my-lesson  until 2100-01-02 23:59' given
! tcpstates lab assign my-leson --lab class 2>wrong
says 'Did you mean `my-lesson`?' wrong
! tcpstates lab assign closing --due soon --lab class 2>wrong
says '`soon` is not a time' wrong
tcpstates lab assign --lab class >again
cmp given again

serve class
# One student reads what there is to do, and does everything; another makes mistakes. Each student gets the choices in
# a different order; one of the three is right.
printf 'lesson my-lesson\npredict server SYN-RECEIVED\ndeliver\nserver send syn ack\n\nanswer 1\nanswer 2\nanswer 3\nquit\n' |
  TERM=xterm signed_in ana -tt repl >ana
says 'To do: `lesson my-lesson`, until 2100-01-02 23:59' ana
printf 'lesson my-lesson\npredict server SYN-RECEIVED\nhint\nserver close\nnonsense\n' | signed_in bo repl >bo
tcpstates lab report class >table
grep -q '^ana  *2/2 done$' table
grep -q '^bo  *0/2$' table
grep -q '^cy  *\.$' table
says 'Per cent of 3 students who have done it by hand' table
tcpstates lab report class --format csv >csv
grep -q '^,ana,,my-lesson,done,2,2,' csv
grep -q '^,bo,,my-lesson,begun,0,2,' csv
tcpstates lab report class --format json | jq -e '.rows | length == 3 and .[0].status == "done"' >/dev/null
tcpstates lab report class --gradescope ana --lesson my-lesson | jq -e '.score == 2' >/dev/null
tcpstates lab report class --gradescope cy --lesson my-lesson | jq -e '.score == 0' >/dev/null
tcpstates lab roster add dan --group '<i>mon&"' --lab class >/dev/null
tcpstates lab report class --format html >page
says '<!DOCTYPE html>' page
says '<h1>What the class has done</h1>' page
says '<tr><th>ana</th>' page
says '2/2' page
says '&lt;i&gt;mon&amp;' page
says '<h2>Heat map</h2>' page
! grep -qE '<i>|https?:|src=|href=' page
tcpstates lab roster remove dan --lab class >/dev/null
printf 'show\n' | TERM=xterm signed_in ana -tt repl >ana
! grep -qF 'To do' ana

# The lab signs what it writes; its public key alone checks it, and no message shows the private one.
tcpstates lab journals my-lesson --out signed --lab class >written
says 'Written: signed/ana.txt, ' written
says 'Nothing typed in my-lesson: cy' written
cp class/journal_key.pub key.pub
tcpstates grade my-lesson signed/ana.txt --lessons class/lessons --signed-by key.pub --format json | jq -e \
  '.signature == "signed" and .score == 2 and .of == 2 and .seed != null and .remarks == []' >/dev/null
sed 's/^#: seed .*/#: seed 1/' signed/ana.txt >ana.txt
! tcpstates grade my-lesson ana.txt --lessons class/lessons --signed-by key.pub 2>changed
grep -qE '^tcpstates: ana.txt:[0-9]+: the file was changed after the lab signed it' changed
grep -v '^#: signed' signed/ana.txt >ana.txt
! tcpstates grade my-lesson ana.txt --lessons class/lessons --signed-by key.pub 2>unsigned
says 'unsigned: no lab has signed this journal' unsigned
! tcpstates grade my-lesson signed/bo.txt --lessons class/lessons --signed-by class/journal_key 2>private
says 'class/journal_key:1: this is a private key' private
! tcpstates grade my-lesson signed/bo.txt --lessons class/lessons --signed-by class/host_key 2>ssh
says 'class/host_key:1: this is a key for ssh' ssh
! grep -qF "$(sed -n 2p class/journal_key)" class/lab.log served written private

tcpstates lab sheet class --port "$port" >sheet
says "ssh -p $port NAME@127.0.0.1" sheet
says "$(ssh-keygen -lf class/host_key | cut -d ' ' -f 2)" sheet
tcpstates lab sheet class --html | grep -qi '<!DOCTYPE html>'

# What is deleted is gone from the file too; the others' work stays.
printf 'play\nset client isn 7\nsave secretplan\n' | signed_in bo repl >bo
! tcpstates lab purge --student bo --lab class 2>asked
says 'Nothing was deleted' asked
tcpstates lab report class --format csv | grep -q '^,bo,,my-lesson,begun'
kill "$server"
wait "$server" || :
tcpstates lab purge --student bo --yes --lab class >gone
says 'Deleted the work of bo: ' gone
! grep -aq secretplan class/lab.db
tcpstates lab report class --format csv | grep -q '^,bo,,my-lesson,missing'
tcpstates lab report class --format csv | grep -q '^,ana,,my-lesson,done'
! tcpstates lab purge --student bo --yes --lab class 2>twice
says 'nothing is recorded of bo' twice
