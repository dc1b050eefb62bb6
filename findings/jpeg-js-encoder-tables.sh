#!/usr/bin/env bash
# One would guess that encoding a small picture costs what its pixels cost. jpeg-js 0.4.4 makes 65,534 little arrays (a code for every
# number from -32767 to 32767) and its other tables anew in each call of encode(), and keeps none: a picture of 8 x 8 costs as much as one of
# 200 x 150. Whom it touches: whoever makes many thumbnails with jpeg-js, or with jimp, which encodes through it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > package.json <<'JSON'
{ "private": true, "type": "module", "dependencies": { "jpeg-js": "0.4.4" } }
JSON
npm install --silent --no-audit --no-fund

cat > try.js <<'JS'
import jpeg from 'jpeg-js';

const ROUNDS = 40;

/** Milliseconds of processor time for one picture. */
function cost(width, height) {
  const data = Buffer.alloc(width * height * 4, 128);
  for (let round = 0; round < 5; round++) jpeg.encode({ width, height, data }, 60);
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) jpeg.encode({ width, height, data }, 60);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / ROUNDS;
}

const [tiny, small] = [cost(8, 8), cost(200, 150)];
console.log(`8 x 8: ${tiny.toFixed(1)} ms, 200 x 150 (470 times the pixels): ${small.toFixed(1)} ms`);
process.exitCode = tiny > small / 4 ? 0 : 1;
JS

echo "node $(node --version), jpeg-js 0.4.4"
node try.js
echo 'as it was'

# Seen on Node 20.20.2, a busy machine:
#   8 x 8: 83.4 ms, 200 x 150 (470 times the pixels): 73.8 ms
