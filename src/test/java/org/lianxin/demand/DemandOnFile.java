package org.lianxin.demand;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demand's row for tests of what comes after the intake, put there without the intake. */
public final class DemandOnFile {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

  private DemandOnFile() {}

  /**
   * Puts the demand of a voter of the demo street on file, received on 2 March 2026.
   *
   * @param differs columns that hold something else
   */
  public static void put(JdbcClient jdbc, String caseNo, Map<String, ?> differs) {
    var row = new LinkedHashMap<String, Object>();
    row.put("case_no", caseNo);
    row.put("status", "ACCEPTED");
    row.put("channel", "VISIT");
    row.put("subject", "路灯不亮");
    row.put("own_words", "晚上看不见路。");
    row.put("area", "310117001000");
    row.put("category", "LIGHTING");
    row.put("urgency", "NORMAL");
    row.put("voter_group", "ORDINARY");
    row.put("question_type", "NEED");
    row.put("accusation", false);
    row.put("confidential", false);
    row.put("anonymous", false);
    row.put("office", "310117001-GW");
    row.put("deputy", "deputy.d001");
    row.put("registered_by", "deputy.d001");
    row.put("received_on", RECEIVED);
    row.put("registered_at", RECEIVED.atStartOfDay());
    row.put("answerable", "deputy.d001");
    row.put("intake_outcome", "CONTINUES");
    row.put("matter_level", "STREET");
    row.put("receipt_code", "none");
    row.put("version", 0);
    row.putAll(differs);
    var columns = String.join(", ", row.keySet());
    var places = row.keySet().stream().map(":"::concat).collect(joining(", "));
    jdbc.sql("insert into demand_case (%s) values (%s)".formatted(columns, places))
        .params(row)
        .update();
  }
}
