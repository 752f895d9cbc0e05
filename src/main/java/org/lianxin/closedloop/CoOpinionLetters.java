package org.lianxin.closedloop;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.CoOpinion;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Suggestion;
import org.lianxin.shared.Paper;
import org.lianxin.shared.Titles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会办意见 on paper: to the unit that leads, never to the deputy (rule reply-letter), and only for
 * those who work on the order. It says who signed it, or that nobody did.
 */
@Component
@Transactional(readOnly = true)
class CoOpinionLetters implements CasePapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

  private final Orders orders;
  private final Replies replies;
  private final Demands demands;
  private final CaseDeputies caseDeputies;
  private final Directory directory;
  private final Words words;

  CoOpinionLetters(
      Orders orders,
      Replies replies,
      Demands demands,
      CaseDeputies caseDeputies,
      Directory directory,
      Words words) {
    this.orders = orders;
    this.replies = replies;
    this.demands = demands;
    this.caseDeputies = caseDeputies;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public List<CasePaper> of(String caseNo, Person reader) {
    var rounds = new TreeMap<Integer, Order>();
    orders.of(caseNo).forEach(order -> rounds.put(order.round(), order));
    return rounds.values().stream()
        .filter(order -> order.involves(reader))
        .flatMap(this::papers)
        .toList();
  }

  private Stream<CasePaper> papers(Order order) {
    return replies.opinions(order).stream()
        .filter(opinion -> order.coUnits().contains(opinion.unit()))
        .map(opinion -> paper(order, opinion));
  }

  private CasePaper paper(Order order, CoOpinion opinion) {
    return new CasePaper(
        "co-opinion-%d-%d".formatted(order.round(), opinion.part() + 1),
        label(order, opinion),
        List.of(words.body(opinion.unit()), order.round()),
        () -> write(order, opinion));
  }

  private static String label(Order order, CoOpinion opinion) {
    return (isLed(order) ? "closedloop.paper.co-opinion" : "closedloop.paper.separate")
        + (opinion.signature().isPresent() ? "-signed" : "");
  }

  private Paper write(Order order, CoOpinion opinion) {
    var caseNo = order.caseNo();
    var by = words.person(opinion.givenBy());
    var phone = directory.phone(opinion.unit());
    var signed = opinion.signature();
    var title =
        caseDeputies
            .suggestion(caseNo)
            .map(Suggestion::title)
            .orElse(demands.get(caseNo).subject());
    return Paper.on("co-opinion")
        .with("unit", words.body(opinion.unit()))
        .with("lead", words.body(order.unit()))
        .with("caseNo", caseNo)
        .with("coNo", isLed(order) ? caseNo : "")
        .with("separateNo", isLed(order) ? "" : caseNo)
        .with("title", title)
        .with("about", Titles.about(title))
        .with("signer", signed.map(it -> words.actingOnPaper(it.signer(), it.standingFor())))
        .with("signedAt", signed.map(it -> MINUTE.format(it.signedAt())))
        .with("hash", signed.map(it -> PaperSignatures.code(it.contentHash())))
        .withText("text", opinion.text())
        .with("givenBy", by)
        .with("givenOn", DAY.format(opinion.givenOn()))
        .with("contact", Optional.of(by).filter(any -> phone.isPresent()))
        .with("phone", phone)
        .with("contactOnly", Optional.of(by).filter(any -> phone.isEmpty()))
        .with("copies", words.body(order.office()))
        .paper();
  }

  private static boolean isLed(Order order) {
    return order.mode() == HandlingMode.LEAD;
  }
}
