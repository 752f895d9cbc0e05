package org.lianxin.demand;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandIns;
import org.springframework.stereotype.Component;

/**
 * The rule of {@link CaseAccess} as a condition on a row {@code c}, of {@code demand_case} or of
 * any table with its columns {@code case_no}, {@code deputy}, {@code registered_by}, {@code
 * office}, {@code status} and {@code accused_body}.
 */
@Component
public class ReadableCases {

  /**
   * A part of a where clause and what fills its places.
   *
   * @param ways conditions of which one has to hold. Each has an index of its own, and a database
   *     that is asked them together with "or" uses none: who reads a page of many rows asks each
   *     way for its page and joins them
   * @param unless what has to hold whichever way it is
   */
  public record Condition(List<String> ways, String unless, Map<String, Object> values) {

    /** All of it as one condition on a row that is known, in brackets. */
    public String sql() {
      return ways.stream().collect(joining(" or ", "((", ") and ")) + unless + ")";
    }

    /** Whether the reader reads all rows but those that {@link #unless} excepts. */
    public boolean isAll() {
      return ways.contains(EVERY);
    }
  }

  private static final String EVERY = "1 = 1";

  private static final String NOTHING = "";

  private final StandIns standIns;

  ReadableCases(StandIns standIns) {
    this.standIns = standIns;
  }

  /** What a row has to be for this reader. */
  public Condition of(Person reader) {
    var values = new LinkedHashMap<String, Object>();
    var stoodIn =
        standIns.of(reader.login()).stream()
            .map(StandIn::caseNo)
            .filter(Objects::nonNull)
            .collect(toSet());
    var sql =
        reader.is(Role.SUPERVISOR)
            ? List.of(EVERY)
            : Stream.of(
                    "c.deputy = :login",
                    "c.registered_by = :login",
                    "c.office in (:bodies)",
                    "exists (select 1 from demand_reader r where r.case_no = c.case_no"
                        + " and r.reader in (:readers))",
                    stoodIn.isEmpty() ? NOTHING : "c.case_no in (:stoodIn)",
                    reader.is(Role.PETITION_OFFICER) ? "c.status = 'PETITION'" : NOTHING)
                .filter(way -> !way.isEmpty())
                .toList();
    values.put("login", reader.login());
    values.put("bodies", orNone(offices(reader)));
    values.put("readers", readers(reader));
    values.put("houses", orNone(standIns.houses(reader)));
    values.put("stoodIn", stoodIn);
    return new Condition(
        sql, "(c.accused_body is null or c.accused_body not in (:houses))", values);
  }

  /**
   * An administrator reads no case, wherever the post is; who stands in reads as the other, and in
   * one case alone where he stands in for that.
   */
  private Set<String> offices(Person reader) {
    var bodies = new HashSet<String>();
    reader.posts().stream()
        .filter(post -> post.role() != Role.ADMINISTRATOR)
        .forEach(post -> bodies.add(post.body()));
    bodies.addAll(stoodInFor(reader.login()));
    return bodies;
  }

  /** The bodies for one of which somebody stands in, in whatever case. */
  private Set<String> stoodInFor(String login) {
    return standIns.of(login).stream()
        .filter(standIn -> standIn.caseNo() == null)
        .map(StandIn::body)
        .collect(toSet());
  }

  private List<String> readers(Person reader) {
    return Stream.concat(
            Stream.of(login(reader.login())), offices(reader).stream().map(ReadableCases::body))
        .toList();
  }

  /** Who reads as himself, and who as one of a body. */
  static String login(String login) {
    return "login:" + login;
  }

  static String body(String code) {
    return "body:" + code;
  }

  /** SQL has no empty lists. */
  private static Set<String> orNone(Set<String> codes) {
    return codes.isEmpty() ? Set.of(NOTHING) : codes;
  }
}
