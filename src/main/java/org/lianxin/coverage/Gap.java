package org.lianxin.coverage;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianxin.directory.Coverage.Covered;
import org.lianxin.directory.Coverage.Member;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.Station;

/**
 * What may be left out (rule coverage-by-name). What it is called stands under {@code
 * coverage.gap.<gap>}, why somebody is on its list under {@code .why}, how it is cured under {@code
 * .cure}.
 */
enum Gap {
  /** 没有编入代表小组的代表. */
  DEPUTY_WITHOUT_GROUP("/directory", network -> covered(network.coverage().deputies())),
  /** 没有代表之家的小组, or with one that is shared. */
  GROUP_WITHOUT_HOME("/directory", network -> covered(network.coverage().groups())),
  /** 本月没有安排接待的家站. */
  HOME_WITHOUT_RECEPTION("/rota", Gap::receptions),
  /** 本年没有调研报告的小组. */
  GROUP_WITHOUT_REPORT("/activities", Gap::reports),
  /** 常委会组成人员联系代表不足三名或者超过五名. */
  COMMITTEE_CONTACTS("/directory", Gap::contacts),
  /** 没有代表的选区. */
  CONSTITUENCY_WITHOUT_DEPUTY(
      "/directory", network -> covered(network.coverage().constituencies()));

  /**
   * Somebody or something that is asked about.
   *
   * @param code a card or a code
   * @param name the name
   * @param areas the codes of the areas where it is
   * @param count how many there are where it is counted, or null
   * @param isCovered whether it is covered
   */
  record Asked(String code, String name, List<String> areas, Integer count, boolean isCovered) {}

  private final String link;
  private final Function<Network, Stream<Asked>> rule;

  Gap(String link, Function<Network, Stream<Asked>> rule) {
    this.link = link;
    this.rule = rule;
  }

  /** The page where it is cured. */
  public String link() {
    return link;
  }

  /** Everybody of whom it is asked. */
  Stream<Asked> asked(Network network) {
    return rule.apply(network);
  }

  private static Stream<Asked> covered(List<Covered> all) {
    return all.stream()
        .map(one -> new Asked(one.code(), one.name(), one.areas(), null, one.isCovered()));
  }

  private static Stream<Asked> reports(Network network) {
    return network.coverage().groups().stream()
        .map(
            group ->
                new Asked(
                    group.code(),
                    group.name(),
                    group.areas(),
                    null,
                    network.reporting().contains(group.code())));
  }

  private static Stream<Asked> receptions(Network network) {
    var receiving = network.receiving();
    return network.groups().stream()
        .flatMap(group -> network.home(group).stream().map(home -> asked(group, home, receiving)));
  }

  private static Asked asked(DeputyGroup group, Station home, Set<String> receiving) {
    return new Asked(
        home.code(), home.name(), List.of(home.area()), null, receiving.contains(group.code()));
  }

  private static Stream<Asked> contacts(Network network) {
    return network.coverage().committeeMembers().stream().map(Gap::asked);
  }

  private static Asked asked(Member member) {
    return new Asked(
        member.code(),
        member.name(),
        List.of(member.area()),
        member.deputies(),
        member.isWithinBounds());
  }
}
