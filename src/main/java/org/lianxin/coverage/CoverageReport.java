package org.lianxin.coverage;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.activity.ResearchReports;
import org.lianxin.coverage.Gap.Asked;
import org.lianxin.directory.AreasWithin;
import org.lianxin.directory.Coverage;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.rota.ReceptionDays;
import org.springframework.stereotype.Component;

/** 覆盖情况 within the reader's reach: how many of each kind are covered, and who is not. */
@Component
class CoverageReport {

  private static final Set<Role> READERS =
      Set.of(Role.OFFICER, Role.LIAISON_OFFICER, Role.SUPERVISOR);

  private final Coverage coverage;
  private final DeputyGroups groups;
  private final Directory directory;
  private final ReceptionDays receptions;
  private final ResearchReports reports;
  private final Deputies deputies;
  private final AreasWithin reach;
  private final Words words;
  private final Clock clock;

  CoverageReport(
      Coverage coverage,
      DeputyGroups groups,
      Directory directory,
      ReceptionDays receptions,
      ResearchReports reports,
      Deputies deputies,
      AreasWithin reach,
      Words words,
      Clock clock) {
    this.coverage = coverage;
    this.groups = groups;
    this.directory = directory;
    this.receptions = receptions;
    this.reports = reports;
    this.deputies = deputies;
    this.reach = reach;
    this.words = words;
    this.clock = clock;
  }

  /**
   * One kind.
   *
   * @param all how many there are within reach
   * @param covered how many are covered
   * @param missing those that are not, by code
   */
  record Part(Gap gap, int all, int covered, List<Missing> missing) {}

  /**
   * Who or what is not covered.
   *
   * @param areas the names of the areas, one or more
   * @param count how many there are where it is counted, or null
   */
  record Missing(String code, String name, String areas, Integer count) {}

  /** All kinds, in their order. */
  List<Part> of(Person reader) {
    var areas = reach.of(reader, READERS);
    var today = LocalDate.now(clock);
    var network =
        new Network(
            coverage,
            groups.all(),
            directory,
            receptions.groupsReceiving(today),
            groupsReporting(today.getYear()));
    return Stream.of(Gap.values()).map(gap -> part(gap, network, areas)).toList();
  }

  private Set<String> groupsReporting(int year) {
    return reports.authors(year).stream()
        .flatMap(login -> deputies.mandates(login).stream())
        .map(Deputy::group)
        .collect(toSet());
  }

  private Part part(Gap gap, Network network, Set<String> areas) {
    var own =
        gap.asked(network)
            .filter(asked -> asked.areas().stream().anyMatch(areas::contains))
            .toList();
    var missing = own.stream().filter(asked -> !asked.isCovered()).map(this::missing).toList();
    return new Part(gap, own.size(), own.size() - missing.size(), missing);
  }

  private Missing missing(Asked asked) {
    var areas = String.join("、", asked.areas().stream().map(words::area).toList());
    return new Missing(asked.code(), asked.name(), areas, asked.count());
  }
}
