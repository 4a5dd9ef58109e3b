#!/usr/bin/env bash
# What the GitHub Action does. Inputs come as environment variables and reach the command as single words, whatever is
# in them. Exit codes are those of duizhao: 0 clean, 1 findings, 2 could not run.
set -u

folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# An installed package runs as it is; a checkout of the repository has no build and uses the published one.
if [ -f "$folder/dist/cli.js" ]; then
  duizhao=(node "$folder/dist/cli.js")
else
  version=$(node -p 'require(process.argv[1]).version' "$folder/package.json")
  duizhao=(npx --yes "duizhao@$version")
fi

# lines TEXT: its lines without blank ones and outer spaces, into the array `line`.
lines() {
  line=()
  local one
  while IFS=$' \t' read -r one; do
    one=${one%$'\r'}
    [ -z "$one" ] || line+=("$one")
  done <<<"$1"
}

arguments=(check -f github "--lang=${DUIZHAO_LANG:-en}")
report=
if [ "${DUIZHAO_SUMMARY:-true}" = true ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  report=$(mktemp)
  arguments+=(-f "md=$report")
fi
[ -z "${DUIZHAO_SARIF:-}" ] || arguments+=(-f "sarif=$DUIZHAO_SARIF")
[ -z "${DUIZHAO_BASELINE:-}" ] || arguments+=("--baseline=$DUIZHAO_BASELINE")
case "${DUIZHAO_SINCE:-}" in
  '') ;;
  auto) [ -z "${GITHUB_BASE_REF:-}" ] || arguments+=("--since=origin/$GITHUB_BASE_REF") ;;
  *) arguments+=("--since=$DUIZHAO_SINCE") ;;
esac
lines "${DUIZHAO_OPTIONS:-}"
arguments+=(${line[@]+"${line[@]}"})
lines "${DUIZHAO_FILES:-}"
[ "${#line[@]}" -eq 0 ] || arguments+=(-- "${line[@]}")

"${duizhao[@]}" "${arguments[@]}"
code=$?

if [ -n "$report" ]; then
  # A summary may have 1 MiB.
  if [ "$(wc -c <"$report")" -le 1000000 ]; then cat "$report" >>"$GITHUB_STEP_SUMMARY"; fi
  rm -f "$report"
fi
exit "$code"
