#!/usr/bin/env bash
# H2 2.3.232, a database in a file: with WRITE_DELAY=0 the file grows to many times its data.
#
# WRITE_DELAY=0 is what one sets so that an answered commit survives a killed process: the default writes it up to
# 500 ms later. The manual calls it no more than a delay ("Set the maximum delay between a commit and flushing the
# log"). In fact each commit then writes a chunk of its own, some 20 KB for a row of 1 KB, and a freed chunk may not
# be overwritten for 45 s (RETENTION_TIME); 0 also ends the background thread, the only one that compacts an open
# file. So the file is as large as the commits of the busiest 45 s, however little it holds, until a proper close;
# who wants no answered case lost has to plan disk and backups for that. RETENTION_TIME=0 is shown to tell the two
# causes apart, not as a cure: the manual calls a lower value dangerous.
#
# Source, package org.h2: engine.Database.setWriteDelay hands the value to mvstore.MVStore.setAutoCommitDelay;
# mvstore.FileStore.setAutoCommitDelay stops BackgroundWriterThread and starts it again only for a value above 0, and
# only that thread calls RandomAccessStore.doHousekeeping; mvstore.tx.TransactionStore.endTransaction commits the
# store each time when the delay is 0; FileStore.isSeasonedChunk keeps freed chunks for getDefaultRetentionTime.
# Manual: SET WRITE_DELAY and SET RETENTION_TIME. H2's issue 442 of 2017 found the missing compaction, as slowness.
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen (on a busy machine up to 3 MB in the first row; the closed file of the second came to 1 to 8 MB):
#   H2 2.3.232, 1000 rows of 1 KB, 1500 transactions of one row
#   default                         thread that compacts: true   open   1.0 MB  closed   1.0 MB
#   WRITE_DELAY=0                   thread that compacts: false  open  31.6 MB  closed   1.2 MB
#   WRITE_DELAY=0;RETENTION_TIME=0  thread that compacts: false  open   6.1 MB  closed   6.1 MB
#   as described
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
  </dependencies>
</project>
XML

cat >Growth.java <<'JAVA'
import java.io.File;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

class Growth {
  static final int ROWS = 1000, TRANSACTIONS = 1500;

  public static void main(String[] arguments) throws SQLException {
    System.out.printf("H2 %s, %d rows of 1 KB, %d transactions of one row%n",
        org.h2.engine.Constants.VERSION, ROWS, TRANSACTIONS);
    work("usual", "");
    work("zero", ";WRITE_DELAY=0");
    work("unsafe", ";WRITE_DELAY=0;RETENTION_TIME=0");
  }

  static void work(String name, String setting) throws SQLException {
    boolean compacts;
    double open;
    try (var database = DriverManager.getConnection("jdbc:h2:file:./" + name + setting)) {
      database.createStatement().execute("create table item (id int primary key, words varchar)"
          + " as select x, repeat('-', 1000) from system_range(1, " + ROWS + ")");
      var random = new Random(1);
      var update = database.prepareStatement("update item set words = repeat(?, 1000) where id = ?");
      for (int i = 0; i < TRANSACTIONS; i++) {
        update.setString(1, String.valueOf(i % 10));
        update.setInt(2, 1 + random.nextInt(ROWS));
        update.executeUpdate();
      }
      database.createStatement().execute("checkpoint"); // the default may not have written anything yet
      compacts = Thread.getAllStackTraces().keySet().stream()
          .anyMatch(thread -> thread.getName().startsWith("MVStore background writer"));
      open = megabytes(name);
    }
    System.out.printf("%-31s thread that compacts: %-5s  open %5.1f MB  closed %5.1f MB%n",
        setting.isEmpty() ? "default" : setting.substring(1), compacts, open, megabytes(name));
  }

  static double megabytes(String name) {
    return new File(name + ".mv.db").length() / 1e6;
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" Growth.java >seen || exit 2
cat seen

# of SETTING THREAD: megabytes of the open and of the closed file
of() {
  sed -n "s/^$1 *thread that compacts: $2 *open *\([0-9.]*\) MB *closed *\([0-9.]*\) MB\$/\1 \2/p" seen
}
read -r usual _ < <(of 'default' true) || { echo 'CHANGED: by default no thread compacts'; exit 1; }
read -r zero closed < <(of 'WRITE_DELAY=0' false) || { echo 'CHANGED: a thread compacts at 0'; exit 1; }
read -r unsafe _ < <(of 'WRITE_DELAY=0;RETENTION_TIME=0' false) || { echo 'CHANGED: a thread compacts'; exit 1; }
if ! awk "BEGIN {exit !($zero > 4 * $usual && $zero > 2 * $unsafe && $closed < $zero)}"; then
  echo 'CHANGED: the file no longer grows so'
  exit 1
fi
echo 'as described'
