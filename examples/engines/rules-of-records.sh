#!/bin/sh
# The rule of each finding on a line of its own, to be sorted and counted.
duizhao pipe check --jobs 1 "$@" | sed 's/"ruleId":/\n&/g' | sed -n 's/^"ruleId":"\([a-z-]*\)".*/\1/p'
