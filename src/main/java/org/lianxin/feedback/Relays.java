package org.lianxin.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TellingWay;
import org.lianxin.instruction.Suggestions;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 上级代表反馈下级代表 (松江区实施意见 四（二）; rule relay-down): from the deputy who carried the suggestion down to
 * the one who received the demand. Without a carrier the unit's reply reaches the receiving deputy
 * directly.
 */
@Service
@Transactional
public class Relays {

  private final RelayTable relays;
  private final FeedbackCases cases;
  private final Demands demands;
  private final Suggestions suggestions;
  private final Deadlines deadlines;
  private final Clock clock;

  Relays(
      RelayTable relays,
      FeedbackCases cases,
      Demands demands,
      Suggestions suggestions,
      Deadlines deadlines,
      Clock clock) {
    this.relays = relays;
    this.cases = cases;
    this.demands = demands;
    this.suggestions = suggestions;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Plans the chain for the present reply and starts the first limit. Asked again, it changes
   * nothing.
   *
   * @return how many deputies have to tell another
   */
  public int plan(String caseNo) {
    if (chain(caseNo).isEmpty()) {
      relays.saveAll(links(caseNo));
    }
    beginNext(caseNo, 0);
    return chain(caseNo).size();
  }

  private List<RelayEntity> links(String caseNo) {
    var deputies = List.copyOf(deputies(caseNo));
    int round = cases.reply(caseNo).round();
    return IntStream.range(1, deputies.size())
        .mapToObj(i -> new RelayEntity(caseNo, round, i - 1, deputies.get(i - 1), deputies.get(i)))
        .toList();
  }

  /** From the top down, each once: the receiving deputy may be the carrier. */
  private Set<String> deputies(String caseNo) {
    var receiving = demands.get(caseNo);
    var deputies = new LinkedHashSet<String>();
    suggestions
        .find(receiving.leadCase().orElse(caseNo))
        .filter(suggestion -> !suggestion.carrier().equals(receiving.deputy()))
        .ifPresent(suggestion -> deputies.add(suggestion.carrier()));
    deputies.add(receiving.deputy());
    return deputies;
  }

  /** The link at this place of the chain. */
  RelayEntity at(String caseNo, int place) {
    return relays
        .findByCaseNoAndRoundNoAndPlace(caseNo, cases.reply(caseNo).round(), place)
        .orElseThrow();
  }

  /** Notes that a deputy has told the next, whose limit starts. */
  void tell(String caseNo, int place, TellingWay way, LocalDate day, String words, String by) {
    at(caseNo, place).tell(way, day, words, by, LocalDateTime.now(clock));
    deadlines.meet(caseNo, LimitKind.RELAY);
    beginNext(caseNo, place + 1);
  }

  private void beginNext(String caseNo, int place) {
    var chain = chain(caseNo);
    if (place < chain.size()) {
      deadlines.begin(caseNo, LimitKind.RELAY, chain.get(place).fromDeputy());
    } else {
      deadlines.begin(caseNo, LimitKind.DEPUTY_RATING, demands.get(caseNo).deputy());
    }
  }

  private List<RelayEntity> chain(String caseNo) {
    return relays.findByCaseNoAndRoundNoOrderByPlace(caseNo, cases.reply(caseNo).round());
  }
}
