#!/bin/sh
# 启动连心 Starts Lianxin, from wherever it is called, and opens a browser once it answers.
# What follows the name goes to Lianxin: ./start.sh --restore=FILE --key=FILE
# 演练 An exercise on port 8081, beside the real one, that leaves nothing behind: ./start.sh --training
cd "$(dirname "$(readlink -f "$0")")" || exit 1
export LC_ALL="${LC_ALL:-C.UTF-8}"    # file names and passphrases may be Chinese
port=$(sed -n 's/^server\.port: *\([0-9]*\).*/\1/p' config/application.yml)
page=http://localhost:${port:-8080}
if [ "${1:-}" = --training ]; then page=http://127.0.0.1:8081; fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
  (
    for _ in $(seq 300); do
      sleep 1
      if curl -fs -o /dev/null "$page/actuator/health/readiness" 2>/dev/null; then
        exec xdg-open "$page/"
      fi
    done
  ) &
fi
exec bin/lianxin "$@"
