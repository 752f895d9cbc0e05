package org.lianxin.recusal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandIns;
import org.springframework.stereotype.Component;

/**
 * 指定代理人: nobody of an office may act on the case, so the deputies' office appoints an officer of
 * another office who stands in (rules own-house and standing-in).
 */
@Component
class AppointStandIn implements UserTask<AppointStandIn.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank String standIn, @NotBlank @Size(max = 200) @Substantial String reason) {}

  private final Recusals recusals;
  private final StandIns standIns;
  private final Demands demands;
  private final Offices offices;
  private final People people;
  private final CaseSheet sheet;
  private final Words words;

  AppointStandIn(
      Recusals recusals,
      StandIns standIns,
      Demands demands,
      Offices offices,
      People people,
      CaseSheet sheet,
      Words words) {
    this.recusals = recusals;
    this.standIns = standIns;
    this.demands = demands;
    this.offices = offices;
    this.people = people;
    this.sheet = sheet;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Offices.officers(offices.deputies(demands.get(matter.caseNo()))));
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = new LinkedHashMap<String, Object>();
    shown.put(CaseSheet.FIELD, sheet.of(caseNo));
    standIns
        .needed(caseNo)
        .ifPresent(
            needed -> {
              shown.put("office", words.body(needed.body()));
              shown.put("unitName", words.bodies(needed.against()));
              shown.put("principal", words.person(needed.principal()));
              shown.put("people", options(needed, demands.get(caseNo), occasion.reader()));
            });
    return shown;
  }

  /** Officers who belong to no unit of the case: those of the deputies' office first. */
  private List<Option> options(StandIn needed, Demand demand, String by) {
    var first = Offices.officers(offices.deputies(demand));
    return people.inGroup(Role.OFFICER.name()).stream()
        .filter(person -> standIns.isFree(needed, person, by))
        .filter(person -> !person.login().equals(demand.deputy()))
        .sorted(Comparator.comparing((Person person) -> !person.groups().contains(first)))
        .map(this::option)
        .toList();
  }

  private Option option(Person person) {
    var office =
        person.posts().stream()
            .filter(post -> post.role() == Role.OFFICER)
            .map(Post::body)
            .findFirst()
            .orElseThrow();
    return new Option("%s（%s）".formatted(person.name(), words.body(office)), person.login());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    recusals.appoint(caseNo, answers.standIn(), answers.reason(), occasion.reader());
    return Map.of();
  }
}
