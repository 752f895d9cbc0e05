#!/usr/bin/env bash
# Camunda DMN 7.24.0 (feel-engine 1.19.3): half of a limit of sixty days ends before the limit begins.
#
# A decision table for limits wants "warn when three quarters are over" or "half of the legal limit": a duration times
# or divided by a number, and FEEL knows both. The engine takes the number's whole part when it multiplies, so that
# 0.75 of a limit is nothing at all and 1.5 of it the limit itself, and it squeezes the quotient's milliseconds into 32
# bits when it divides, so that any result over 24.8 days wraps around: 60 days by 2 is minus 20 days. No error, no null,
# no line in the log. A warning so goes out on the first day, or three weeks before the case came in. Count in days,
# which are numbers: duration / duration("P1D") gives one, and the product of two numbers is right. Lianxin's tables
# compute with no duration; a test sees to that.
#
# Source, org.camunda.feel.impl.interpreter.FeelInterpreter, mulOp and divOp: a days-time duration is multiplied by
# number.intValue, and the quotient is Duration.ofMillis((millis / number).intValue). The same lines stood on the
# project's main branch in June 2026 (commit 392c537de).
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   duration("P60D") * 2                               PT2880H
#   duration("P60D") * 0.75                            PT0S
#   duration("P60D") * 1.5                             PT1440H
#   duration("P3Y") * 0.5                              P0D
#   duration("P40D") / 2                               PT480H
#   duration("P60D") / 2                               PT-473H-2M-47.296S
#   date("2026-03-02") + duration("P60D") / 2          2026-02-10
#   duration("P60D") / duration("P1D") * 0.75          45
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
    <dependency><groupId>org.camunda.bpm.dmn</groupId><artifactId>camunda-engine-dmn</artifactId><version>7.24.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML

cat >Fractions.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

class Fractions {
  public static void main(String[] arguments) {
    var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    for (var expression : List.of(
        "duration(\"P60D\") * 2",
        "duration(\"P60D\") * 0.75",
        "duration(\"P60D\") * 1.5",
        "duration(\"P3Y\") * 0.5",
        "duration(\"P40D\") / 2",
        "duration(\"P60D\") / 2",
        "date(\"2026-03-02\") + duration(\"P60D\") / 2",
        "duration(\"P60D\") / duration(\"P1D\") * 0.75")) {
      var model = """
          <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="limits" name="limits" namespace="x">
            <decision id="limit" name="limit"><variable id="result" name="result"/>
              <literalExpression id="text"><text>%s</text></literalExpression></decision>
          </definitions>""".formatted(expression);
      var decision = engine.parseDecision("limit", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
      System.out.printf("%-50s %s%n", expression,
          engine.evaluateDecision(decision, Map.<String, Object>of()).<Object>getSingleEntry());
    }
    System.exit(0);
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" Fractions.java >seen || exit 2
cat seen

# expect EXPRESSION RESULT
expect() {
  if ! grep -qxF "$(printf '%-50s %s' "$1" "$2")" seen; then echo "CHANGED: $1"; exit 1; fi
}
expect 'duration("P60D") * 2' PT2880H
expect 'duration("P60D") * 0.75' PT0S
expect 'duration("P60D") * 1.5' PT1440H
expect 'duration("P3Y") * 0.5' P0D
expect 'duration("P40D") / 2' PT480H
expect 'duration("P60D") / 2' PT-473H-2M-47.296S
expect 'date("2026-03-02") + duration("P60D") / 2' 2026-02-10
expect 'duration("P60D") / duration("P1D") * 0.75' 45
echo 'as described'
