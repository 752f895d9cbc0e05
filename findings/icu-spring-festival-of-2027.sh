#!/usr/bin/env bash
# ICU4J 78.3: the Spring Festival of 2027 is a day late, that of 2030 a day early.
#
# The first new moon of 2027 falls a few minutes before midnight in Beijing on 6 February, so that day is the first of
# the first month. ICU works the moon out by a short series of terms and finds it after midnight. A holiday calendar or
# a clock of working days that asks ICU (or Intl, in Node 20 with ICU 78.2 and in browsers) for 春节 so begins the whole
# week of holidays, and ends the make-up days, on the wrong day. All other years from 1990 to 2100 agree with tyme4j,
# which is why nobody notices before that week. Lianxin reads holidays from the State Council's notices and takes lunar
# dates from tyme4j in its tests.
#
# Source: com.ibm.icu.util.ChineseCalendar.newMoonNear asks com.ibm.icu.impl.CalendarAstronomer for the new moon. Known
# as ICU-23274; a pull request of 2026 (unicode-org/icu 4070) was open when this was written.
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   2027  tyme4j 2027-02-06  ICU 78.3 2027-02-07
#   2030  tyme4j 2030-02-03  ICU 78.3 2030-02-02
#   the other 109 years from 1990 to 2100 agree
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
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.3</version></dependency>
    <dependency><groupId>cn.6tail</groupId><artifactId>tyme4j</artifactId><version>1.4.9</version></dependency>
  </dependencies>
</project>
XML

cat >SpringFestivals.java <<'JAVA'
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.tyme.lunar.LunarDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

class SpringFestivals {
  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  public static void main(String[] arguments) {
    int agree = 0;
    for (int year = 1990; year <= 2100; year++) {
      var expected = byTyme(year);
      var found = byIcu(year);
      if (expected.equals(found)) {
        agree++;
      } else {
        System.out.printf("%d  tyme4j %s  ICU 78.3 %s%n", year, expected, found);
      }
    }
    System.out.printf("the other %d years from 1990 to 2100 agree%n", agree);
  }

  static LocalDate byTyme(int year) {
    var day = LunarDay.fromYmd(year, 1, 1).getSolarDay();
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }

  static LocalDate byIcu(int year) {
    var calendar = new ChineseCalendar();
    calendar.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
    for (var day = LocalDate.of(year, 1, 15); ; day = day.plusDays(1)) {
      calendar.setTime(Date.from(day.atTime(12, 0).atZone(BEIJING).toInstant()));
      if (calendar.get(Calendar.MONTH) == 0 && calendar.get(Calendar.DATE) == 1
          && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0) {
        return day;
      }
    }
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" SpringFestivals.java >seen || exit 2
cat seen

# expect LINE
expect() {
  if ! grep -qxF "$1" seen; then echo "CHANGED: $1"; exit 1; fi
}
expect '2027  tyme4j 2027-02-06  ICU 78.3 2027-02-07'
expect '2030  tyme4j 2030-02-03  ICU 78.3 2030-02-02'
expect 'the other 109 years from 1990 to 2100 agree'
echo 'as described'
