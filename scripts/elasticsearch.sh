#!/bin/sh
# A real single-node Elasticsearch on loopback for tests and benchmarks, without Docker.
#
#   scripts/elasticsearch.sh start [--port 9200] [--home DIR] [--heap 512m] [--version 8.19.20]
#   scripts/elasticsearch.sh stop  [--home DIR]
#
# `start` prints the node's address once it answers, and always begins with empty data. The server is Elastic's own
# distribution for integration tests, fetched by Maven and kept in Maven's cache and in DIR (default: a folder of the
# temporary directory). It has the core and few modules; the code keeps to what it offers.
# Needs: maven, curl, and a Java runtime (17 for 8.x, 21 for 9.x; ES_JAVA_HOME chooses one).
set -eu

usage() { sed -n '2,6p' "$0" | cut -c3- >&2; exit 2; }

verb=${1:-}; [ $# -gt 0 ] && shift
port=9200 heap=512m version=8.19.20 home=${TMPDIR:-/tmp}/lianlan-elasticsearch
while [ $# -gt 1 ]; do
  case $1 in
    --port) port=$2 ;;
    --home) home=$2 ;;
    --heap) heap=$2 ;;
    --version) version=$2 ;;
    *) usage ;;
  esac
  shift 2
done
[ $# -eq 0 ] || usage
mkdir -p "$home"
home=$(cd "$home" && pwd)
pidfile=$home/node.pid
server=$home/elasticsearch-$version

stop() {
  [ -f "$pidfile" ] || return 0
  pid=$(cat "$pidfile")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  rm -f "$pidfile"
}

fetch() {
  [ -x "$server/bin/elasticsearch" ] && return
  coordinates=org.elasticsearch.distribution.integ-test-zip:elasticsearch:$version:zip
  (cd "$home" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="$coordinates" -DoutputDirectory="$home" >&2)
  chmod +x "$server"/bin/*
}

configure() {
  rm -rf "$server/data" "$server/logs"
  mkdir -p "$server/logs"
  cat > "$server/config/elasticsearch.yml" <<YAML
discovery.type: single-node
network.host: 127.0.0.1
http.port: $port
transport.port: $((port + 100))
xpack.security.enabled: false
node.store.allow_mmap: false
cluster.routing.allocation.disk.threshold_enabled: false
YAML
}

# the server refuses to run as root
as_nobody() {
  if [ "$(id -u)" = 0 ]; then
    chown -R nobody "$home"
    runuser -u nobody -- "$@"
  else
    "$@"
  fi
}

complain() { cat "$server/logs/start.log" >&2; exit 1; }

start() {
  stop
  fetch
  configure
  java=${ES_JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
  (cd "$server" && as_nobody env HOME="$home" ES_JAVA_HOME="$java" ES_JAVA_OPTS="-Xms$heap -Xmx$heap" \
    bin/elasticsearch -d -p "$pidfile" > "$server/logs/start.log" 2>&1) || complain
  for _ in $(seq 120); do
    curl -fs "http://127.0.0.1:$port/_cluster/health?wait_for_status=green&timeout=1s" > /dev/null \
      && echo "http://127.0.0.1:$port" && return
    sleep 0.5
  done
  complain
}

case $verb in
  start | stop) "$verb" ;;
  *) usage ;;
esac
