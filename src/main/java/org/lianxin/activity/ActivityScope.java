package org.lianxin.activity;

import java.util.Map;
import java.util.Set;

/**
 * Which activities a reader may see (rule activity-readers), as a condition on a row {@code r} of
 * {@code activity_record}.
 *
 * @param login the reader, who sees what he was at and what he wrote down
 * @param places the groups and stations that he keeps
 * @param areas the codes of the areas for which he serves an office
 */
record ActivityScope(String login, Set<String> places, Set<String> areas) {

  private static final String OWN =
      "r.recorded_by = :login or r.activity_no in"
          + " (select d.activity_no from activity_deputy d where d.login = :login)";

  private static final String INVITED =
      "r.planned_by = :login or r.organiser = :login or r.id in"
          + " (select i.plan from activity_invitee i where i.login = :login)";

  /** The condition, in brackets. */
  String sql() {
    return among(OWN);
  }

  /** The same on a row {@code r} of {@code activity_plan}: he was invited, or planned it. */
  String planSql() {
    return among(INVITED);
  }

  private String among(String own) {
    return "("
        + own
        + (places.isEmpty() ? "" : " or r.organiser in (:places) or r.station in (:places)")
        + (areas.isEmpty() ? "" : " or r.area in (:areas)")
        + ")";
  }

  /** What fills its places. */
  Map<String, Object> values() {
    return Map.of("login", login, "places", places, "areas", areas);
  }
}
