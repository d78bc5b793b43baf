#!/bin/sh
# Gradescope runs this once, when it makes the autograder. It lies in the zip beside the unpacked program.
set -eu
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jre-headless jq
