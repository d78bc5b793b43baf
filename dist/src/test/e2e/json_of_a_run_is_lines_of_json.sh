echo "run --json prints one object a line, the same bytes every time, and nothing else on that stream"
set -eu
. "$ROOT/dist/src/test/e2e/terminal"

cp "$ROOT/dist/src/main/assembly/lib/training.tcp" good.tcp
printf '%s\n' 'server listen' 'client send "\xff\x00\"\\ ünï ☃"' 'client connect' 'client send "\xff\x00\"\\ ünï ☃"' 'expect both ESTABLISHED' \
  'moves' 'deliver' 'quit' >bad.tcp

for script in good bad; do
  for time in 1 2; do
    code=0
    "$program" run --json --keep-going "$script.tcp" >"$script.$time" 2>"$script.err" || code=$?
  done
  cmp "$script.1" "$script.2"
  # Each line alone is an object, and there are as many objects as lines that ran.
  while IFS= read -r line; do
    printf '%s\n' "$line" | jq -es 'length == 1 and (.[0] | type == "object" and .v == 1)' >/dev/null ||
      { echo "not an object: $line"; exit 1; }
  done <"$script.1"
  jq -es 'map(.n) == [range(1; length + 1)]' "$script.1" >/dev/null
  no_trace "$script.err"
done
[ "$(wc -l <good.1)" -eq "$(grep -c '^[^#]' good.tcp)" ]
[ ! -s good.err ]
jq -es 'all(.accepted)' good.1 >/dev/null
jq -es 'any(.accepted == false and .steps == [] and (.reason.code | length > 0))' bad.1 >/dev/null
jq -es 'any(.accepted == false and has("expected") and has("actual"))' bad.1 >/dev/null
grep -q '^bad.tcp:2: ' bad.err
# The machine's default locale has no effect.
LC_ALL=C "$program" run --json --keep-going bad.tcp >bad.3 2>/dev/null || true
cmp bad.1 bad.3
