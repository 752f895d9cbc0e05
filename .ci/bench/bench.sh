# shellcheck shell=bash
# What the benchmarks of this folder share; each sources it and then calls: measure MAIN ARGUMENT...
# LIANXIN_JAR is a jar to measure instead of building this tree's; LIANXIN_BENCH_PORT the first of three ports. The
# server is one of the benchmarks' own: LIANXIN_MYSQL_HOME and LIANXIN_MYSQL_PORT say where. What they print stands in
# target/bench too, beside the applications' logs.

bench=$PWD/target/bench
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/lianxin
export LIANXIN_MYSQL_HOME=${LIANXIN_MYSQL_HOME:-$cache/mysql-bench} LIANXIN_MYSQL_PORT=${LIANXIN_MYSQL_PORT:-3317}
unset LIANXIN_MYSQL_URL
jar=${LIANXIN_JAR:-}
stock=$bench/stock/target/run/stock-1.jar
pid=''

build() {
  mkdir -p "$bench"
  if [[ -z $jar ]]; then
    mvn -q -B -ntp -DskipTests package
    jar=$(ls "$PWD"/target/lianxin-*.jar)
  fi
  if [[ ! -e $stock || -n $(find .ci/bench/stock -type f -newer "$stock") ]]; then
    rm -rf "$bench/stock"
    cp -r .ci/bench/stock "$bench"
    mvn -q -B -ntp -f "$bench/stock/pom.xml" package
    java -Djarmode=tools -jar "$bench/stock/target/stock-1.jar" extract --destination "${stock%/*}" >/dev/null
    touch "$stock"
  fi
  javac -d "$bench/classes" -cp "${stock%/*}/lib/*" .ci/bench/*.java
}

start_mysql() {
  local exports
  if [[ ! -d $LIANXIN_MYSQL_HOME/server && -d $cache/mysql/server ]]; then # spares the download
    mkdir -p "$LIANXIN_MYSQL_HOME"
    cp -a "$cache/mysql/server" "$LIANXIN_MYSQL_HOME/server.new"
    rm -rf "$LIANXIN_MYSQL_HOME"/server.new/mysql/*
    mv -T "$LIANXIN_MYSQL_HOME/server.new" "$LIANXIN_MYSQL_HOME/server"
  fi
  exports=$(.ci/mysql start)
  eval "$exports"
}

end() {
  if [[ $pid ]] && kill "$pid" 2>/dev/null; then wait "$pid" || true; fi
  [[ ! ${LIANXIN_MYSQL_URL:-} ]] || .ci/mysql stop
}
trap end EXIT
trap 'exit 130' INT TERM

# Runs a benchmark's class; options of the virtual machine may stand before its name.
measure() {
  java -cp "$bench/classes:${stock%/*}/lib/*" -Dbench.port="${LIANXIN_BENCH_PORT:-8190}" -Dbench.ours="$jar" \
    -Dbench.stock="$stock" -Dbench.data="$LIANXIN_MYSQL_HOME/server/mysql/data" -Dbench.logs="$bench" \
    -Dbench.table="$bench/table.txt" "$@" &
  pid=$!
  wait "$pid" || { pid=''; exit 1; }
  pid=''
}
