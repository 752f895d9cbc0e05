package org.lianxin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.LedgerState;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.lianxin.search.DemandCounts.Number;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.ConversionService;
import org.springframework.transaction.annotation.Transactional;

/** What a list finds, in which order, how many, and for whom. */
@LianxinTest
@Transactional
class DemandListTest {

  private static final String YUEYANG = "310117001000";
  private static final String YONGFENG = "310117002000";

  @Autowired DemandList list;
  @Autowired IndexRows rows;
  @Autowired People people;
  @Autowired Clock clock;
  @Autowired ConversionService conversions;

  private final String own = "deputy." + UUID.randomUUID();

  private LocalDate today;
  private int last;

  @BeforeEach
  void begin() {
    today = LocalDate.now(clock);
    last = 0;
  }

  @Test
  void narrowsByEachThingThatIsAsked() {
    var plain = put(Map.of());
    var differing =
        Map.<String, Object>ofEntries(
            entry("status", DemandStatus.STRUCK_OFF),
            entry("channel", Channel.ONLINE),
            entry("category", Category.LIFT),
            entry("urgency", Urgency.URGENT),
            entry("area", YONGFENG),
            entry("office", "310117002-GW"),
            entry("unit", "310117-SWJ"),
            entry("ledger", LedgerState.HALF_STRUCK),
            entry("deputy", "deputy.d009"),
            entry("outcome", Outcome.SOLVED),
            entry("receivedOn", today.minusDays(100)),
            entry("dueOn", today.minusDays(1)));
    var other = put(differing);

    assertThat(found("stage", "STRUCK_OFF")).containsExactly(other);
    assertThat(found("stage", "STRUCK_OFF,REGISTERED")).containsExactly(other, plain);
    assertThat(found("open", "true")).containsExactly(plain);
    assertThat(found("open", "false")).containsExactly(other);
    assertThat(found("channel", "ONLINE")).containsExactly(other);
    assertThat(found("category", "LIFT")).containsExactly(other);
    assertThat(found("urgency", "URGENT")).containsExactly(other);
    assertThat(found("area", YONGFENG)).containsExactly(other);
    assertThat(found("area", "310117000000")).containsExactly(other, plain);
    assertThat(found("office", "310117002-GW")).containsExactly(other);
    assertThat(found("unit", "310117-SWJ")).containsExactly(other);
    assertThat(found("deputy", "deputy.d009")).containsExactly(other);
    assertThat(found("outcome", "SOLVED")).containsExactly(other);
    assertThat(found("ledger", "HALF_STRUCK")).containsExactly(other);
    assertThat(found("ledger", "OPEN,STRUCK_OFF")).isEmpty();
    assertThat(found("late", "YES")).containsExactly(other);
    assertThat(found("late", "NO")).containsExactly(plain);
    assertThat(found("receivedTo", today.minusDays(100).toString())).containsExactly(other);
    assertThat(found("receivedFrom", today.minusDays(99).toString())).containsExactly(plain);
    assertThat(found("dueTo", today.toString())).containsExactly(other);
    assertThat(found("dueFrom", today.toString())).isEmpty();
  }

  @Test
  void callsNearWhatIsDueTodayOrInThreeDays() {
    put(Map.of("dueOn", today.minusDays(1)));
    var first = put(Map.of("dueOn", today));
    var third = put(Map.of("dueOn", today.plusDays(3)));
    put(Map.of("dueOn", today.plusDays(4)));

    assertThat(found("late", "SOON")).containsExactly(third, first);
  }

  @ParameterizedTest
  @EnumSource(Sorting.class)
  void findsEachRowOnceFromPageToPage(Sorting sort) {
    for (int i = 0; i < 9; i++) {
      put(
          Map.of(
              "receivedOn",
              today.minusDays(i % 3),
              "dueOn",
              i % 4 == 0 ? IndexedCase.NEVER : today.plusDays(i % 4)));
    }
    var query = query(Map.of("sort", sort.name(), "deputy", own));
    var all = new ArrayList<DemandList.Row>();
    String after = null;
    do {
      var page = list.find(supervisor(), query, after, 2);
      all.addAll(page.rows());
      after = page.after().orElse(null);
    } while (after != null);

    assertThat(all).extracting(DemandList.Row::caseNo).hasSize(9).doesNotHaveDuplicates();
    assertThat(all)
        .isEqualTo(list.find(supervisor(), query, null, 100).rows())
        .isSortedAccordingTo(
            switch (sort) {
              case NUMBER -> (one, next) -> next.caseNo().compareTo(one.caseNo());
              case DUE -> (one, next) -> due(one).compareTo(due(next));
              case AGE -> (one, next) -> one.receivedOn().compareTo(next.receivedOn());
            });
  }

  private static LocalDate due(DemandList.Row row) {
    return row.dueOn().orElse(LocalDate.MAX);
  }

  @Test
  void countsEachChoiceBesideThePresentOne() {
    put(Map.of("urgency", Urgency.URGENT));
    put(Map.of("urgency", Urgency.URGENT, "dueOn", today.minusDays(1)));
    put(Map.of("status", DemandStatus.HANDLING));

    var counts = list.count(supervisor(), query(Map.of("deputy", own, "urgency", "URGENT")));

    assertThat(counts.total()).isEqualTo(new Number(2, false));
    assertThat(counts.of(Urgency.NORMAL).number()).isEqualTo(1);
    assertThat(counts.of(DemandStatus.REGISTERED).number()).isEqualTo(2);
    assertThat(counts.of(DemandStatus.HANDLING).number()).isZero();
    assertThat(counts.of(Late.YES).number()).isEqualTo(1);
  }

  @Test
  void countsTenThousandAndOneRowsAsSuch() {
    for (int i = 0; i < 10_001; i++) {
      put(Map.of());
    }

    assertThat(list.count(supervisor(), query(Map.of("deputy", own))).total())
        .isEqualTo(new Number(10_001, false));
  }

  /** A page that says how many there are must not read a million rows for it. */
  @Test
  void countsNoMoreOfWhatIsOverThanItSays() {
    for (int i = 0; i <= DemandCounts.MOST; i++) {
      put(Map.of("status", DemandStatus.STRUCK_OFF));
    }
    put(Map.of());

    var counts = list.count(supervisor(), query(Map.of("deputy", own)));

    assertThat(counts.of(DemandStatus.STRUCK_OFF).isLeast()).isTrue();
    assertThat(counts.total().isLeast()).isTrue();
    assertThat(counts.of(DemandStatus.REGISTERED)).isEqualTo(new Number(1, false));
    assertThat(list.count(supervisor(), query(Map.of("deputy", own, "open", "true"))).total())
        .isEqualTo(new Number(1, false));
  }

  @ParameterizedTest
  @EnumSource(Sorting.class)
  void findsOnceWhatSomebodyMayReadInSeveralWays(Sorting sort) {
    var reader = new Person(own, "多重身份", true, List.of(new Post("310117001-GW", Role.OFFICER)));
    var byPost = put(Map.of("deputy", "deputy.d009", "channel", Channel.APP));
    var byBoth = put(Map.of("registeredBy", own, "dueOn", today, "channel", Channel.APP));
    var asDeputy = put(Map.of("office", "310117002-GW", "channel", Channel.APP));
    var asRegistrar =
        put(
            Map.of(
                "office",
                "310117002-GW",
                "deputy",
                "deputy.d009",
                "registeredBy",
                own,
                "channel",
                Channel.APP));
    put(Map.of("office", "310117002-GW", "deputy", "deputy.d009", "channel", Channel.APP));
    put(Map.of("accusedBody", "310117001-GW", "channel", Channel.APP));
    var query = query(Map.of("sort", sort.name(), "channel", "APP"));
    var found = new ArrayList<String>();
    String after = null;
    do {
      var page = list.find(reader, query, after, 2);
      page.rows().forEach(row -> found.add(row.caseNo()));
      after = page.after().orElse(null);
    } while (after != null);

    assertThat(found.stream().filter(caseNo -> caseNo.startsWith("XQ-2150")))
        .containsExactlyElementsOf(
            switch (sort) {
              case NUMBER -> List.of(asRegistrar, asDeputy, byBoth, byPost);
              case DUE -> List.of(byBoth, byPost, asDeputy, asRegistrar);
              case AGE -> List.of(byPost, byBoth, asDeputy, asRegistrar);
            });
    assertThat(list.count(reader, query).total().number()).isEqualTo(found.size());
  }

  @Test
  void offersToChooseFromWhatTheReaderReads() {
    put(Map.of("area", YONGFENG, "office", "310117002-GW", "unit", "310117-SWJ"));
    var reader = new Person(own, "代表", true, List.of(new Post("310117001-D1", Role.DEPUTY)));

    assertThat(list.choices(reader))
        .isEqualTo(
            new DemandList.Choices(
                Set.of(YONGFENG), Set.of("310117002-GW"), Set.of("310117-SWJ"), Set.of(own)));
    assertThat(list.choices(supervisor()).deputies()).contains(own);
  }

  @Test
  void showsAStreetNothingOfAnotherByWhateverIsAsked() {
    var foreign =
        put(
            Map.of(
                "area", YONGFENG,
                "office", "310117002-GW",
                "unit", "310117-SWJ",
                "registeredBy", "yongfeng.liaison"));
    var officer = people.find("yueyang.officer").orElseThrow();

    for (var sort : Sorting.values()) {
      assertThat(list.find(officer, query(Map.of("sort", sort.name())), null, 100_000).rows())
          .extracting(DemandList.Row::caseNo)
          .doesNotContain(foreign);
    }
    for (var asked :
        List.of(
            Map.of("deputy", own),
            Map.of("area", YONGFENG),
            Map.of("area", "310117000000", "deputy", own),
            Map.of("office", "310117002-GW"),
            Map.of("unit", "310117-SWJ", "deputy", own))) {
      var found = list.find(officer, query(asked), null, 100_000).rows();
      assertThat(found).as("%s", asked).extracting(DemandList.Row::caseNo).doesNotContain(foreign);
      assertThat(list.count(officer, query(asked)).total().number())
          .as("%s", asked)
          .isEqualTo(found.size());
    }
    assertThat(list.matters(officer, Set.of(foreign))).isEmpty();
    assertThat(list.choices(officer).offices()).doesNotContain("310117002-GW");
    assertThat(list.choices(officer).deputies()).doesNotContain(own);
    assertThat(list.find(supervisor(), query(Map.of("deputy", own)), null, 9).rows())
        .extracting(DemandList.Row::caseNo)
        .containsExactly(foreign);
  }

  @Test
  void hidesAnAccusationFromTheAccused() {
    put(Map.of("accusedBody", "310117001-GW"));
    var officer = people.find("yueyang.officer").orElseThrow();

    assertThat(list.find(officer, query(Map.of("deputy", own)), null, 9).rows()).isEmpty();
    assertThat(list.count(officer, query(Map.of("deputy", own))).total().number()).isZero();
  }

  private List<String> found(String name, String value) {
    return list.find(supervisor(), query(Map.of(name, value)), null, 100_000).rows().stream()
        .map(DemandList.Row::caseNo)
        .filter(caseNo -> caseNo.startsWith("XQ-2150"))
        .toList();
  }

  private Person supervisor() {
    return people.find("supervisor").orElseThrow();
  }

  private DemandQuery query(Map<String, String> asked) {
    return Queries.of(asked, conversions);
  }

  /** A case of the street, of a deputy whom no other test has. */
  private String put(Map<String, Object> differs) {
    var caseNo = "XQ-2150-%06d".formatted(++last);
    rows.add(
        new IndexedCase(
            caseNo,
            value(differs, "status", DemandStatus.REGISTERED),
            value(differs, "channel", Channel.APP),
            "路灯不亮",
            value(differs, "area", YUEYANG),
            null,
            value(differs, "category", Category.LIGHTING),
            value(differs, "urgency", Urgency.NORMAL),
            value(differs, "accusedBody", null),
            value(differs, "office", "310117001-GW"),
            value(differs, "deputy", own),
            value(differs, "registeredBy", "yueyang.liaison"),
            value(differs, "receivedOn", today),
            value(differs, "unit", null),
            value(differs, "ledger", null),
            value(differs, "outcome", null),
            value(differs, "dueOn", IndexedCase.NEVER),
            value(differs, "isTakenOver", false),
            null));
    return caseNo;
  }

  @SuppressWarnings("unchecked")
  private static <T> T value(Map<String, Object> differs, String name, T usual) {
    return differs.containsKey(name) ? (T) differs.get(name) : usual;
  }
}
