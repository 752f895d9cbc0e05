package org.lianxin.duty;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.duty.DutyStanding.Tally;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far deputies are in what is expected of them in a year, and who is let off what. */
@Service
@Transactional
class Duties {

  /** Most characters of the reason of an exemption. */
  static final int REASON = 200;

  private static final Set<Role> OF_AN_OFFICE =
      EnumSet.of(Role.LIAISON_OFFICER, Role.OFFICER, Role.SUPERVISOR);

  private final DutyRows rows;
  private final ExemptionRows exemptions;
  private final DutyPolicy policy;
  private final Directory directory;
  private final Deputies deputies;

  Duties(
      DutyRows rows,
      ExemptionRows exemptions,
      DutyPolicy policy,
      Directory directory,
      Deputies deputies) {
    this.rows = rows;
    this.exemptions = exemptions;
    this.policy = policy;
    this.directory = directory;
    this.deputies = deputies;
  }

  /**
   * The deputies whose year this reader may see (rule duty-readers): himself, those of the group
   * that he keeps, those of the area of his office; each once.
   */
  List<Deputy> seen(Person reader) {
    var seen = new LinkedHashMap<String, Deputy>();
    deputies.find(reader.login()).ifPresent(own -> seen.put(own.login(), own));
    reader.posts().stream()
        .filter(post -> post.role() == Role.LIAISON_OFFICER)
        .flatMap(post -> deputies.inGroup(post.body()).stream())
        .forEach(deputy -> seen.putIfAbsent(deputy.login(), deputy));
    offices(reader, OF_AN_OFFICE)
        .flatMap(office -> deputies.of(office.area()).stream())
        .forEach(deputy -> seen.putIfAbsent(deputy.login(), deputy));
    return List.copyOf(seen.values());
  }

  private Stream<Body> offices(Person reader, Set<Role> roles) {
    return reader.posts().stream()
        .filter(post -> roles.contains(post.role()))
        .map(post -> directory.body(post.body()))
        .flatMap(Optional::stream)
        .filter(body -> body.kind() != BodyKind.HANDLING_UNIT);
  }

  /** How far each of them is, the furthest first; one statement counts, one finds exemptions. */
  @Transactional(readOnly = true)
  List<DutyStanding> standings(List<Deputy> asked, int year) {
    var logins = asked.stream().map(Deputy::login).toList();
    var counts = rows.counts(logins, year);
    var letOff =
        exemptions.of(logins, year).stream()
            .filter(one -> Boolean.TRUE.equals(one.isGranted()))
            .collect(groupingBy(Exemption::login));
    var standings =
        asked.stream()
            .map(
                deputy ->
                    new DutyStanding(
                        deputy,
                        tallies(
                            counts.getOrDefault(deputy.login(), Map.of()),
                            letOff.getOrDefault(deputy.login(), List.of())),
                        0))
            .sorted(
                Comparator.comparingLong(DutyStanding::shortOf)
                    .thenComparing(standing -> standing.deputy().card()))
            .toList();
    var ranked = new ArrayList<DutyStanding>();
    for (var standing : standings) {
      var isEqual =
          !ranked.isEmpty() && ranked.get(ranked.size() - 1).shortOf() == standing.shortOf();
      ranked.add(
          standing.ranked(isEqual ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1));
    }
    return ranked;
  }

  private List<Tally> tallies(Map<DutyKind, Integer> counts, List<Exemption> letOff) {
    var targets = policy.targets();
    return Stream.of(DutyKind.values())
        .map(
            kind ->
                new Tally(
                    kind,
                    counts.getOrDefault(kind, 0),
                    targets.getOrDefault(kind, 0),
                    letOff.stream().anyMatch(one -> one.kind() == kind)))
        .toList();
  }

  /** Whether this person may ask to let somebody off: not the deputy himself. */
  boolean mayAsk(Person person, Deputy deputy) {
    return !person.login().equals(deputy.login())
        && seen(person).stream().anyMatch(one -> one.login().equals(deputy.login()));
  }

  /**
   * Asks to let a deputy off one thing in one year.
   *
   * @throws Refusal when nothing is expected there, nobody says why, or it is asked for already
   */
  void ask(Deputy deputy, int year, DutyKind kind, String reason, Person by) {
    if (!mayAsk(by, deputy)) {
      throw Refusal.of("", "duty.exemption.not-yours");
    }
    if (kind == null || !policy.targets().containsKey(kind)) {
      throw Refusal.of("kind", "duty.exemption.kind-missing");
    }
    if (reason == null || reason.length() > REASON || !Legible.is(reason)) {
      throw Refusal.of("reason", "duty.exemption.reason-missing", String.valueOf(REASON));
    }
    var isThere =
        exemptions.of(List.of(deputy.login()), year).stream()
            .anyMatch(one -> one.kind() == kind && !Boolean.FALSE.equals(one.isGranted()));
    if (isThere) {
      throw Refusal.of("kind", "duty.exemption.there");
    }
    exemptions.ask(deputy.login(), year, kind, reason, by.login());
  }

  /** Whether this person may decide: an officer of the deputy's office, who did not ask himself. */
  boolean mayDecide(Person person, Exemption exemption) {
    return !person.login().equals(exemption.askedBy())
        && !person.login().equals(exemption.login())
        && offices(person, Set.of(Role.OFFICER))
            .flatMap(office -> deputies.of(office.area()).stream())
            .anyMatch(deputy -> deputy.login().equals(exemption.login()));
  }

  /**
   * Lets the deputy off, or does not.
   *
   * @throws Refusal when it is decided, or not his to decide
   */
  void decide(long id, String login, boolean isGranted, Person by) {
    var exemption =
        exemptions
            .hold(id)
            .filter(one -> one.login().equals(login))
            .filter(one -> mayDecide(by, one))
            .orElseThrow(() -> Refusal.of("", "duty.exemption.another-decides"));
    if (exemption.isGranted() != null) {
      throw Refusal.of("", "duty.exemption.decided");
    }
    exemptions.decide(id, isGranted, by.login());
  }
}
