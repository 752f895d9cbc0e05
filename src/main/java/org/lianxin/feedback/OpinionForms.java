package org.lianxin.feedback;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.closedloop.PaperSignatures;
import org.lianxin.closedloop.Signatures;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.handling.Suggestion;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代表意见反馈表: what the deputy thinks of a reply on paper, one for each signed reply: to be filled in
 * while nobody signed it here, then with what was signed, who, when and the hash. Always in
 * Chinese.
 */
@Component
@Transactional(readOnly = true)
class OpinionForms implements CasePapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
  private static final int FIRST_ROUND = 1;

  /** The reply of a round, and the opinion on it once it is signed. */
  private record Form(
      Reply reply, Order order, Optional<DeputyOpinionEntity> opinion, Optional<Signed> signed) {}

  private final DeputyOpinionTable opinions;
  private final Signatures signatures;
  private final FeedbackCases cases;
  private final Words words;
  private final Replies replies;
  private final Orders orders;
  private final Demands demands;
  private final CaseDeputies caseDeputies;
  private final Deputies deputies;
  private final Deadlines deadlines;

  OpinionForms(
      DeputyOpinionTable opinions,
      Signatures signatures,
      FeedbackCases cases,
      Words words,
      Replies replies,
      Orders orders,
      Demands demands,
      CaseDeputies caseDeputies,
      Deputies deputies,
      Deadlines deadlines) {
    this.opinions = opinions;
    this.signatures = signatures;
    this.cases = cases;
    this.words = words;
    this.replies = replies;
    this.orders = orders;
    this.demands = demands;
    this.caseDeputies = caseDeputies;
    this.deputies = deputies;
    this.deadlines = deadlines;
  }

  @Override
  public List<CasePaper> of(String caseNo, Person reader) {
    var answeredBy = demands.get(caseNo).leadCase().orElse(caseNo);
    return replies.all(answeredBy).stream()
        .map(Reply::round)
        .distinct()
        .filter(round -> signatures.find(answeredBy, round, Half.UNIT).isPresent())
        .map(round -> form(caseNo, answeredBy, round))
        .map(form -> paper(caseNo, form))
        .toList();
  }

  private Form form(String caseNo, String answeredBy, int round) {
    var drafts = replies.all(answeredBy).stream().filter(draft -> draft.round() == round).toList();
    var order =
        orders.of(answeredBy).stream()
            .filter(assigned -> assigned.round() == round)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    var opinion = opinions.findByCaseNoAndRoundNo(caseNo, round);
    var signed =
        signatures
            .find(caseNo, cases.isJoined(caseNo) ? FIRST_ROUND : round, Half.DEPUTY)
            .filter(by -> opinion.isPresent());
    return drafts.stream()
        .filter(draft -> signed.filter(by -> by.isOver(content(draft, opinion))).isPresent())
        .findFirst()
        .map(draft -> new Form(draft, order, opinion, signed))
        .orElseGet(
            () ->
                new Form(drafts.get(drafts.size() - 1), order, Optional.empty(), Optional.empty()));
  }

  private static String content(Reply reply, Optional<DeputyOpinionEntity> opinion) {
    return opinion.orElseThrow().opinion().over(reply);
  }

  private CasePaper paper(String caseNo, Form form) {
    var round = form.reply().round();
    var values = new ArrayList<Object>(List.of(round));
    form.signed().ifPresent(by -> values.addAll(List.of(by.signedOn().toString(), hash(by))));
    return new CasePaper(
        "opinion-" + round,
        form.signed().isPresent() ? "feedback.paper.opinion" : "feedback.paper.opinion-unsigned",
        values,
        () -> write(caseNo, form));
  }

  private Paper write(String caseNo, Form form) {
    var reply = form.reply();
    var demand = demands.get(caseNo);
    var suggestion = caseDeputies.suggestion(caseNo);
    var signed = form.signed();
    var deputy = signed.map(Signed::signer).orElseGet(() -> caseDeputies.lead(caseNo));
    var opinion = form.opinion().map(DeputyOpinionEntity::opinion);
    var due =
        deadlines
            .find(caseNo, LimitKind.DEPUTY_RATING)
            .filter(limit -> signed.isEmpty() && limit.metAt().isEmpty());
    return Paper.on("opinion-form")
        .with("unsigned", signed.isPresent() ? "" : String.valueOf(reply.round()))
        .with("caseNo", caseNo)
        .with("round", String.valueOf(reply.round()))
        .with("deputy", words.person(deputy))
        .with("group", deputies.find(deputy).map(Deputy::group).map(words::body))
        .with("coSigners", suggestion.map(this::coSigners).orElse(""))
        .with("title", suggestion.map(Suggestion::title).orElse(demand.subject()))
        .with("unit", words.body(form.order().unit()))
        .with("coUnits", words.bodies(form.order().coUnits()))
        .with("outcome", words.chinese(reply.outcome()))
        .with("promisedOn", reply.promisedOn().map(DAY::format))
        .with("attitude", boxes(opinion.map(Opinion::attitude)))
        .with("result", boxes(opinion.map(Opinion::outcomeRating)))
        .withText("reasons", opinion.map(Opinion::reasons).orElse(""))
        .with("signer", signed.map(by -> words.person(by.signer())))
        .with("signedOn", signed.map(by -> DAY.format(by.signedOn())))
        .with(
            "signedAt",
            signed.filter(by -> !by.isOnPaper()).map(by -> MINUTE.format(by.signedAt())))
        .with(
            "signedByHandOn", signed.filter(Signed::isOnPaper).map(by -> DAY.format(by.signedOn())))
        .with("hash", signed.map(OpinionForms::hash))
        .with("codeToSign", signed.isPresent() ? "" : code(caseNo, deputy, reply))
        .with("dueOn", due.map(limit -> DAY.format(limit.dueOn())))
        .with("office", words.body(form.order().office()))
        .paper();
  }

  private String coSigners(Suggestion suggestion) {
    return suggestion.coSigners().stream().map(words::person).collect(joining("、"));
  }

  /** All ratings with their boxes, the given one ticked. */
  private String boxes(Optional<Rating> given) {
    return Stream.of(Rating.values())
        .map(
            rating ->
                (given.filter(rating::equals).isPresent() ? "☑" : "☐") + words.chinese(rating))
        .collect(joining("　"));
  }

  private static String hash(Signed signed) {
    return PaperSignatures.code(signed.contentHash());
  }

  private static String code(String caseNo, String deputy, Reply reply) {
    return PaperSignatures.code(OpinionFormContent.hash(caseNo, deputy, reply));
  }
}
