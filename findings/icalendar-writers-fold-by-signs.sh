#!/usr/bin/env bash
# biweekly 0.6.8 and ical4j 4.2.5: a line with Chinese in it grows to three times what RFC 5545 allows.
#
# RFC 5545, 3.1: lines "SHOULD NOT be longer than 75 octets, excluding the line break"; longer ones are folded. Both
# writers count signs of Java's strings instead of octets, and a Chinese sign is three octets of UTF-8, so a calendar of
# Chinese titles has lines of more than 200 octets. English titles keep the limit, so nobody sees it in a test in
# English. What a phone does with longer lines is its own affair; the standard promises nothing.
#
# Source: vinnie 2.0.2, FoldedLineWriter (used by biweekly), whose line length is in characters; ical4j,
# FoldingWriter, whose fold length is in characters.
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   biweekly 0.6.8, English: 75 octets
#   biweekly 0.6.8, Chinese: 209 octets
#   ical4j 4.2.5, English: 73 octets
#   ical4j 4.2.5, Chinese: 203 octets
#   as described
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>net.sf.biweekly</groupId>
      <artifactId>biweekly</artifactId>
      <version>0.6.8</version>
    </dependency>
    <dependency>
      <groupId>org.mnode.ical4j</groupId>
      <artifactId>ical4j</artifactId>
      <version>4.2.5</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib || { echo "the libraries can't be had"; exit 2; }

cat >Fold.java <<'JAVA'
import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

class Fold {

  static final String ENGLISH = "The street lamps before the gate are out: please look at them within two days. ";
  static final String CHINESE = "小区门口三盏路灯不亮，请代表于两个工作日内到现场核实并填写核实情况。";

  public static void main(String[] args) throws Exception {
    longest("biweekly 0.6.8, English", biweekly(ENGLISH));
    longest("biweekly 0.6.8, Chinese", biweekly(CHINESE));
    longest("ical4j 4.2.5, English", ical4j(ENGLISH));
    longest("ical4j 4.2.5, Chinese", ical4j(CHINESE));
  }

  static void longest(String what, String file) {
    int most = Stream.of(file.split("\r\n")).mapToInt(line -> line.getBytes(UTF_8).length).max().orElseThrow();
    System.out.println(what + ": " + most + " octets");
  }

  static String biweekly(String title) {
    var event = new VEvent();
    event.setSummary(title.repeat(3));
    var calendar = new ICalendar();
    calendar.addEvent(event);
    return Biweekly.write(calendar).go();
  }

  static String ical4j(String title) throws Exception {
    var event = new net.fortuna.ical4j.model.component.VEvent(LocalDate.of(2026, 3, 10), title.repeat(3));
    event.add(new Uid("1@example"));
    var calendar = new Calendar();
    calendar.add(new ProdId("-//example//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(event);
    var file = new ByteArrayOutputStream();
    new CalendarOutputter(false).output(calendar, file);
    return file.toString(UTF_8);
  }
}
JAVA
java -cp 'lib/*' Fold.java >seen || exit 2
cat seen

# expect LINE
expect() {
  if ! grep -qxF -- "$1" seen; then echo "CHANGED: $1"; exit 1; fi
}
expect 'biweekly 0.6.8, English: 75 octets'
expect 'biweekly 0.6.8, Chinese: 209 octets'
expect 'ical4j 4.2.5, English: 73 octets'
expect 'ical4j 4.2.5, Chinese: 203 octets'
echo 'as described'
