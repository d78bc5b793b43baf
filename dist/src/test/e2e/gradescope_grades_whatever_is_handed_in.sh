echo "the autograder for Gradescope grades a journal, and says why a file is not one"
set -eu
program=$ROOT/dist/target/tcpstates/bin/tcpstates
XDG_STATE_HOME=$WORK/state
export XDG_STATE_HOME
AUTOGRADER=$WORK/autograder
export AUTOGRADER
mkdir -p "$AUTOGRADER/source" "$AUTOGRADER/submission"
cp "$ROOT"/docs/gradescope/* "$AUTOGRADER/source"
ln -s "$ROOT/dist/target/tcpstates" "$AUTOGRADER/source/tcpstates"
echo '{"users": [{"email": "anna@example.org"}]}' >"$AUTOGRADER/submission_metadata.json"

results() {
  "$AUTOGRADER/source/run_autograder"
  jq -e "$1" "$AUTOGRADER/results/results.json" >/dev/null || { cat "$AUTOGRADER/results/results.json"; exit 1; }
}

# Nothing is handed in.
results '.score == 0 and (.output | length > 0)'

# A journal of the student's own variant.
printf '%s\n' answer 'journal handed-in' |
  "$program" learn closing --student anna@example.org --assignment week-3 >/dev/null
cp handed-in "$AUTOGRADER/submission/any name.txt"
results '.score >= 0 and (.tests | length > 3) and (.output | contains("it was played") | not)'

# The result says that this is the journal of another student's variant.
sed 's/^#: seed .*/#: seed 1/' handed-in >"$AUTOGRADER/submission/any name.txt"
results '.output | contains("it was played with seed 1")'

# Where a lab has to sign, the same journal has no score.
cp handed-in "$AUTOGRADER/submission/any name.txt"
"$program" lab init lab >/dev/null
cp lab/journal_key.pub "$AUTOGRADER/source"
echo 'SIGNED_BY=journal_key.pub' >>"$AUTOGRADER/source/assignment"
results '.score == 0 and (.output | contains("unsigned"))'
sed -i '$d' "$AUTOGRADER/source/assignment"

# Files that are not journals.
for text in '' 'hello' '# tcpstates journal 9'; do
  printf '%s\n' "$text" >"$AUTOGRADER/submission/any name.txt"
  results '.score == 0 and (.output | length > 0)'
done
head -c 100000 /dev/urandom >"$AUTOGRADER/submission/any name.txt"
results '.score == 0 and (.output | length > 0)'
