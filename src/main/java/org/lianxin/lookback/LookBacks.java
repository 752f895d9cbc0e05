package org.lianxin.lookback;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.feedback.LastWords;
import org.lianxin.feedback.VoterAnswer;
import org.lianxin.lookback.LookBackRules.Asked;
import org.lianxin.search.DemandCounts;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandList.Row;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回头看: a supervisor looks back on the whole district, an officer on what the own office answers
 * for. Neither accusations, which are judged by their own rules, nor what somebody looks back on
 * already.
 */
@Service
@Transactional
public class LookBacks {

  /** Most campaigns that a list shows. */
  private static final int LAST = 100;

  private static final int BATCH = 500;

  private final CampaignTable campaigns;
  private final CheckTable checks;
  private final DemandList list;
  private final Demands demands;
  private final LastWords voters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LookBacks(
      CampaignTable campaigns,
      CheckTable checks,
      DemandList list,
      Demands demands,
      LastWords voters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.campaigns = campaigns;
    this.checks = checks;
    this.list = list;
    this.demands = demands;
    this.voters = voters;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the person may begin one. */
  public static boolean mayBegin(Person person) {
    return person.is(Role.SUPERVISOR) || person.is(Role.OFFICER);
  }

  /** Whose people this person may have check the cases. */
  public static List<Checkers> checkers(Person person) {
    return person.is(Role.SUPERVISOR)
        ? List.of(Checkers.values())
        : List.of(Checkers.LIAISON_OFFICERS, Checkers.OFFICERS);
  }

  /** How many closed cases a wish finds, with those that it leaves out; of very many, at least. */
  @Transactional(readOnly = true)
  public DemandCounts.Number found(CampaignWish wish, Person by) {
    return list.count(by, wish.query().within(office(by))).total();
  }

  /**
   * Begins a look-back; each case waits for somebody to look at it.
   *
   * @return its number
   * @throws Refusal when one of the {@link LookBackRules} is broken, or the person may not
   */
  public long begin(CampaignWish wish, Person by) {
    if (!mayBegin(by)) {
      throw Refusal.of("", "lookback.not-yours");
    }
    var population = population(wish, by);
    Rule.check(LookBackRules.BEGIN, new Asked(wish, by, population.size(), LocalDate.now(clock)));
    var seed = wish.sampleSize() == null ? null : Sample.seed();
    var drawn =
        seed == null ? List.copyOf(population) : Sample.draw(population, wish.sampleSize(), seed);
    var begun =
        campaigns.save(
            new CampaignEntity(
                wish, office(by), population.size(), seed, by.login(), LocalDateTime.now(clock)));
    var id = begun.shown().id();
    var solved = solved(drawn);
    var made =
        checks.saveAll(
            drawn.stream().map(caseNo -> new CheckEntity(id, caseNo, solved.of(caseNo))).toList());
    events.publishEvent(
        new LookBackBegun(made.stream().collect(toMap(CheckEntity::id, CheckEntity::caseNo))));
    return id;
  }

  /** Null for a supervisor, who looks at all offices. */
  private static String office(Person person) {
    return person.is(Role.SUPERVISOR)
        ? null
        : offices(person, Set.of(Role.OFFICER)).stream().sorted().findFirst().orElse(null);
  }

  private static Set<String> offices(Person person, Set<Role> roles) {
    return person.posts().stream()
        .filter(post -> roles.contains(post.role()))
        .map(Post::body)
        .collect(toSet());
  }

  /** By number. Where all are to be checked, what is too many is read no further. */
  private Collection<String> population(CampaignWish wish, Person by) {
    var office = office(by);
    var found =
        list.all(by, wish.query().within(office))
            .filter(row -> office == null || office.equals(row.office()))
            .map(Row::caseNo)
            .limit(wish.sampleSize() == null ? LookBackRules.MOST + 1L : Long.MAX_VALUE)
            .collect(toCollection(TreeSet::new));
    if (wish.sampleSize() == null && found.size() > LookBackRules.MOST) {
      return found;
    }
    for (var batch : batches(found)) {
      found.removeAll(demands.accusing(batch));
      found.removeAll(checks.findOpen(batch));
    }
    return found;
  }

  /** What the voters of these cases said last. */
  private record Solved(Map<String, VoterAnswer> words) {
    VoterAnswer of(String caseNo) {
      return words.getOrDefault(caseNo, VoterAnswer.NOT_SAID);
    }
  }

  private Solved solved(Collection<String> caseNos) {
    var words = new HashMap<String, VoterAnswer>();
    batches(caseNos).forEach(batch -> words.putAll(voters.solved(batch)));
    return new Solved(words);
  }

  private static List<List<String>> batches(Collection<String> caseNos) {
    var all = List.copyOf(caseNos);
    var batches = new ArrayList<List<String>>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
    }
    return batches;
  }

  /** The look-backs that the person may read, the newest first. */
  @Transactional(readOnly = true)
  public List<Campaign> of(Person reader) {
    var found =
        reader.is(Role.SUPERVISOR)
            ? campaigns.findByOrderByIdDesc(Limit.of(LAST))
            : campaigns.findByOfficeInOrderByIdDesc(readable(reader), Limit.of(LAST));
    return found.stream().map(CampaignEntity::shown).toList();
  }

  /** One, if the person may read it. */
  @Transactional(readOnly = true)
  public Optional<Campaign> find(long id, Person reader) {
    return campaigns
        .findById(id)
        .map(CampaignEntity::shown)
        .filter(
            one ->
                reader.is(Role.SUPERVISOR)
                    || readable(reader).contains(String.valueOf(one.office())));
  }

  private static Set<String> readable(Person reader) {
    return offices(reader, Set.of(Role.OFFICER, Role.LIAISON_OFFICER));
  }

  /** The cases of a look-back, by number. */
  @Transactional(readOnly = true)
  public List<LookBackCheck> checks(Campaign campaign) {
    return checks.findByCampaignOrderById(campaign.id()).stream().map(CheckEntity::shown).toList();
  }

  /** How far it is. */
  @Transactional(readOnly = true)
  public LookBackProgress progress(Collection<LookBackCheck> all) {
    var again = all.stream().filter(LookBackCheck::isReopened).map(LookBackCheck::caseNo).toList();
    var words = solved(again);
    var solved = new HashSet<String>();
    for (var caseNo : again) {
      if (words.of(caseNo) == VoterAnswer.YES
          && demands.get(caseNo).status() == DemandStatus.STRUCK_OFF) {
        solved.add(caseNo);
      }
    }
    return LookBackProgress.of(all, solved);
  }
}
