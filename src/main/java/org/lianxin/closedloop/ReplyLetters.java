package org.lianxin.closedloop;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.handling.Suggestion;
import org.lianxin.numbering.PaperIssue;
import org.lianxin.numbering.PaperKind;
import org.lianxin.shared.Paper;
import org.lianxin.shared.Titles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 答复函: the reply to the deputy on paper (rule reply-letter), one for each round. A letter is the
 * draft that the unit's principal signed, word by word, and says so; what nobody signed says that
 * instead, and is for the unit and the office alone. A demand that was joined to another is
 * answered by that one's reply, in a letter of its own. Always in Chinese, and never with the
 * voter's name.
 */
@Component
@Transactional(readOnly = true)
@EnableConfigurationProperties(OutcomeLetters.class)
class ReplyLetters implements CasePapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

  private static final String ROOM_TO_SIGN = "\u3000".repeat(8);
  private static final String ROOM_FOR_DAY = "\u3000\u3000年\u3000\u3000月\u3000\u3000日";

  /** A draft and the signature over it; a signature that is not over it makes it an altered one. */
  private record Letter(Reply reply, Order order, Optional<Signed> signed, boolean isAltered) {

    boolean isDraft() {
      return signed.isEmpty() && !isAltered;
    }
  }

  private final Demands demands;
  private final CaseDeputies caseDeputies;
  private final Orders orders;
  private final Replies replies;
  private final Reviews reviews;
  private final Signatures signatures;
  private final OutcomeLetters letters;
  private final Directory directory;
  private final Words words;

  ReplyLetters(
      Demands demands,
      CaseDeputies caseDeputies,
      Orders orders,
      Replies replies,
      Reviews reviews,
      Signatures signatures,
      OutcomeLetters letters,
      Directory directory,
      Words words) {
    this.demands = demands;
    this.caseDeputies = caseDeputies;
    this.orders = orders;
    this.replies = replies;
    this.reviews = reviews;
    this.signatures = signatures;
    this.letters = letters;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public List<CasePaper> of(String caseNo, Person reader) {
    var answeredBy = demands.get(caseNo).leadCase().orElse(caseNo);
    var rounds = new TreeMap<Integer, List<Reply>>();
    replies
        .all(answeredBy)
        .forEach(
            draft -> rounds.computeIfAbsent(draft.round(), round -> new ArrayList<>()).add(draft));
    return rounds.values().stream()
        .map(this::letter)
        .filter(letter -> letter.signed().isPresent() || letter.order().involves(reader))
        .map(letter -> paper(caseNo, letter))
        .toList();
  }

  private Letter letter(List<Reply> drafts) {
    var newest = drafts.get(drafts.size() - 1);
    var order =
        orders.of(newest.caseNo()).stream()
            .filter(assigned -> assigned.round() == newest.round())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    var signed = signatures.find(newest.caseNo(), newest.round(), Half.UNIT);
    return drafts.stream()
        .filter(draft -> signed.filter(by -> by.isOver(ReplyContent.of(draft))).isPresent())
        .findFirst()
        .map(draft -> new Letter(draft, order, signed, false))
        .orElseGet(() -> new Letter(newest, order, Optional.empty(), signed.isPresent()));
  }

  private CasePaper paper(String caseNo, Letter letter) {
    var round = letter.reply().round();
    var values = new ArrayList<Object>(List.of(round));
    letter.signed().ifPresent(by -> values.addAll(List.of(by.signedOn().toString(), hash(by))));
    return new CasePaper(
        "reply-" + round,
        letter.signed().isPresent() ? "closedloop.paper.reply" : "closedloop.paper.reply-draft",
        values,
        () -> write(caseNo, letter),
        letter.signed().map(by -> new PaperIssue(PaperKind.REPLY, letter.order().unit())),
        false);
  }

  private Paper write(String caseNo, Letter letter) {
    var reply = letter.reply();
    var order = letter.order();
    var demand = demands.get(caseNo);
    var suggestion = caseDeputies.suggestion(caseNo);
    var title = suggestion.map(Suggestion::title).orElse(demand.subject());
    var signer = letter.signed().map(by -> words.actingOnPaper(by.signer(), by.standingFor()));
    var draft = Optional.of(String.valueOf(reply.version()));
    var isToBeSigned =
        letter.isDraft()
            && Stream.of(ReviewHalf.values()).allMatch(half -> reviews.isApproved(reply, half));
    var contact = Optional.of(words.person(order.responsible()));
    var phone = directory.phone(order.unit());
    return Paper.on("reply-letter")
        .with("draft", draft.filter(any -> letter.isDraft() && !isToBeSigned))
        .with(
            "codeToSign",
            Optional.of(PaperSignatures.code(ReplyContent.hash(reply))).filter(any -> isToBeSigned))
        .with("altered", draft.filter(any -> letter.isAltered()))
        .with("class", letters.of(reply.outcome()))
        .with("unit", words.body(order.unit()))
        .with("caseNo", caseNo)
        .with("suggestionNo", suggestion.map(Suggestion::caseNo))
        .with("demandNo", suggestion.isPresent() ? "" : caseNo)
        .with("title", title)
        .with("about", Titles.about(title))
        .with("you", suggestion.filter(one -> !one.coSigners().isEmpty()).isPresent() ? "你们" : "您")
        .with("deputies", suggestion.map(this::deputies).orElse(words.person(demand.deputy())))
        .withText("text", reply.text())
        .with("coUnits", bodies(order, HandlingMode.LEAD, !reply.coOpinionsUsed().isBlank()))
        .withText("coOpinionsUsed", reply.coOpinionsUsed())
        .with("separateUnits", bodies(order, HandlingMode.SEPARATE, true))
        .with("inProgressBy", promise(reply, Outcome.IN_PROGRESS))
        .with("plannedBy", promise(reply, Outcome.PLANNED))
        .with("outcome", words.chinese(reply.outcome()))
        .with("signer", signer)
        .with("roomToSign", Optional.of(ROOM_TO_SIGN).filter(any -> isToBeSigned))
        .with(
            "signedOn",
            letter
                .signed()
                .map(by -> DAY.format(by.signedOn()))
                .or(() -> Optional.of(ROOM_FOR_DAY).filter(any -> isToBeSigned)))
        .with(
            "signedAt",
            letter.signed().filter(by -> !by.isOnPaper()).map(by -> MINUTE.format(by.signedAt())))
        .with(
            "signedByHandOn",
            letter.signed().filter(Signed::isOnPaper).map(by -> DAY.format(by.signedOn())))
        .with("hash", letter.signed().map(ReplyLetters::hash))
        .with("contact", contact.filter(any -> phone.isPresent()))
        .with("phone", phone)
        .with("contactOnly", contact.filter(any -> phone.isEmpty()))
        .with("copies", copies(order))
        .paper();
  }

  private String deputies(Suggestion suggestion) {
    return Stream.concat(Stream.of(suggestion.carrier()), suggestion.coSigners().stream())
        .map(words::person)
        .collect(joining("、"));
  }

  private String bodies(Order order, HandlingMode mode, boolean isTold) {
    return order.mode() == mode && isTold ? words.bodies(order.coUnits()) : "";
  }

  private String copies(Order order) {
    return words.bodies(
        Stream.concat(Stream.of(order.office()), order.coUnits().stream()).toList());
  }

  private static Optional<String> promise(Reply reply, Outcome outcome) {
    return reply.promisedOn().filter(any -> reply.outcome() == outcome).map(ReplyLetters::day);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String hash(Signed signed) {
    return PaperSignatures.code(signed.contentHash());
  }
}
