#!/usr/bin/env bash
# One would guess that Stryker 9.6 tries mutants in any project that its test runner can run, whatever `typescript` lies in node_modules.
# With TypeScript 7 there and a tsconfig.json in the project it stops before the first mutant, `ts.parseConfigFileTextToJson is not a
# function`: the package of TypeScript 7 no longer brings the JavaScript functions with which Stryker rewrites tsconfig.json. A project of
# plain JavaScript is struck too; naming a tsconfigFile that is not there goes round it. Whom it touches: whoever moves a project with
# mutation tests to TypeScript 7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > package.json <<'JSON'
{ "private": true, "type": "module", "dependencies": { "@stryker-mutator/core": "9.6.1", "typescript": "7.0.2" } }
JSON
npm install --silent --no-audit --no-fund
echo '{ "compilerOptions": { "strict": true } }' > tsconfig.json
echo 'export const sum = (a, b) => a + b;' > sum.js
echo "import { sum } from './sum.js'; if (sum(2, 3) !== 5) process.exit(1);" > try.js

run() {
  npx stryker run --mutate sum.js --testRunner command --reporters clear-text --concurrency 1 "$@" 2>&1 || true
}
export CI=true
cat > stryker.config.json <<'JSON'
{ "commandRunner": { "command": "node try.js" } }
JSON

echo "node $(node --version), stryker 9.6.1, typescript 7.0.2"
with=$(run)
echo '--- tsconfig.json as it is:'
grep -o 'TypeError: ts\.[A-Za-z]* is not a function' <<<"$with" | sort -u
cat > stryker.config.json <<'JSON'
{ "commandRunner": { "command": "node try.js" }, "tsconfigFile": "none.json" }
JSON
without=$(run)
echo '--- tsconfigFile that is not there:'
grep -E 'All files' <<<"$without"

grep -q 'ts.parseConfigFileTextToJson is not a function' <<<"$with"
! grep -q 'All files' <<<"$with"
grep -q 'All files' <<<"$without"
echo 'as it was'

# Seen on Node 20.20.2:
#   --- tsconfig.json as it is:
#   TypeError: ts.parseConfigFileTextToJson is not a function
#   --- tsconfigFile that is not there:
#   All files | 100.00 | 100.00 | …
