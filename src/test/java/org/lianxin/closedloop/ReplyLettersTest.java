package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.CaseOnPaper.OFFICE;
import static org.lianxin.closedloop.CaseOnPaper.TODAY;
import static org.lianxin.closedloop.CaseOnPaper.UNIT;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.DemandStatus;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.AdoptedSuggestions;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Order;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Reply;
import org.lianxin.handling.Suggestion;
import org.lianxin.numbering.PaperIssue;
import org.lianxin.numbering.PaperKind;
import org.lianxin.shared.Label;
import org.lianxin.shared.Paper;
import org.springframework.context.support.StaticMessageSource;

class ReplyLettersTest {

  private static final Person UNIT_CLERK =
      new Person("handler", "王五", true, List.of(new Post(UNIT, Role.HANDLER)));
  private static final Person DEPUTY =
      new Person("deputy", "张三", true, List.of(new Post("GROUP", Role.DEPUTY)));

  private final CaseOnPaper paper = new CaseOnPaper();
  private final AdoptedSuggestions suggestions = mock();
  private final People people = mock();
  private final List<Reply> drafts = new ArrayList<>();
  private final List<Order> assigned = new ArrayList<>();
  private final ReplyLetters letters = letters();

  private ReplyLetters letters() {
    when(suggestions.find(any())).thenReturn(Optional.empty());
    Map.of("leader", "李四", "handler", "王五", "deputy", "张三", "deputy2", "赵𠮷")
        .forEach(
            (login, name) ->
                when(people.find(login))
                    .thenReturn(Optional.of(new Person(login, name, true, List.of()))));
    when(paper.directory.names(any()))
        .thenAnswer(asked -> Map.of(UNIT, "交通委", OFFICE, "人大工委", "SWJ", "水务局"));
    when(paper.directory.phone(UNIT)).thenReturn(Optional.of("021-57820000"));
    when(paper.replies.all(CASE)).thenReturn(drafts);
    when(paper.orders.of(CASE)).thenReturn(assigned);
    var messages = new StaticMessageSource();
    var scheme = new EnumMap<Outcome, String>(Outcome.class);
    for (var outcome : Outcome.values()) {
      messages.addMessage(Label.code(outcome), Locale.SIMPLIFIED_CHINESE, "结果" + outcome.ordinal());
      scheme.put(outcome, outcome.isSolved() ? "A" : outcome.isPromise() ? "B" : "D");
    }
    return new ReplyLetters(
        paper.demands,
        new CaseDeputies(paper.demands, suggestions, mock()),
        paper.orders,
        paper.replies,
        paper.reviews,
        paper.signatures,
        new OutcomeLetters(scheme),
        paper.directory,
        new Words(paper.directory, people, messages));
  }

  private void ordered(int round) {
    paper.ordered(round);
    assigned.add(paper.orders.current(CASE));
  }

  private void drafted(int version, String text) {
    paper.drafted(version, text);
    drafts.add(paper.replies.current(CASE));
  }

  private Paper letter(Person reader) {
    return letters.of(CASE, reader).get(0).content().get();
  }

  @Test
  void printsWhatWasSignedWithWhoWhenAndItsHash() {
    ordered(1);
    drafted(1, "路灯已修好");
    paper.answered();

    var offered = letters.of(CASE, DEPUTY);
    var letter = letter(DEPUTY);

    var hash = ReplyContent.hash(drafts.get(0)).substring(0, 16);
    assertThat(offered)
        .extracting(CasePaper::name, CasePaper::label, CasePaper::values)
        .containsExactly(
            tuple("reply-1", "closedloop.paper.reply", List.of(1, TODAY.toString(), hash)));
    assertThat(letter.at("text")).containsExactly("路灯已修好");
    assertThat(letter.at("class")).containsExactly("A");
    assertThat(letter.at("signer")).containsExactly("李四");
    assertThat(letter.at("signedOn")).containsExactly("2026年3月2日");
    assertThat(letter.at("hash")).containsExactly(hash);
    assertThat(offered.get(0).issue()).contains(new PaperIssue(PaperKind.REPLY, UNIT));
    assertThat(letter.at("deputies")).containsExactly("张三");
    assertThat(letter.at("copies")).containsExactly("人大工委、水务局");
    assertThat(letter.at("contact")).containsExactly("李四");
    assertThat(letter.at("phone")).containsExactly("021-57820000");
    assertThat(letter.at("draft")).isEmpty();
  }

  @Test
  void showsADraftToTheUnitAndTheOfficeAlone() {
    ordered(1);
    drafted(1, "初稿");
    drafted(2, "路灯将修");

    assertThat(letters.of(CASE, DEPUTY)).isEmpty();
    assertThat(letter(UNIT_CLERK).at("draft")).containsExactly("2");
    assertThat(letter(UNIT_CLERK).at("text")).containsExactly("路灯将修");
    assertThat(letter(UNIT_CLERK).at("signer")).isEmpty();
    assertThat(letter(UNIT_CLERK).at("hash")).isEmpty();
  }

  @Test
  void givesWhatIsReviewedItsCodeAndRoomForAHand() {
    ordered(1);
    drafted(1, "路灯已修好");
    paper.reviews.review(CASE, ReviewHalf.UNIT, ReviewVerdict.APPROVED, "同意", "leader");
    assertThat(letter(UNIT_CLERK).at("codeToSign")).isEmpty();
    paper.reviews.review(CASE, ReviewHalf.OFFICE, ReviewVerdict.APPROVED, "同意", "officer");

    var letter = letter(UNIT_CLERK);

    assertThat(letter.at("codeToSign"))
        .containsExactly(PaperSignatures.code(ReplyContent.hash(drafts.get(0))));
    assertThat(letter.at("roomToSign")).hasSize(1);
    assertThat(letter.at("draft")).isEmpty();
    assertThat(letter.at("signer")).isEmpty();
  }

  @Test
  void saysOfAPaperThatItWasSignedByHandAndWhen() {
    ordered(1);
    drafted(1, "路灯已修好");
    paper.signedByHand();

    var letter = letter(DEPUTY);

    assertThat(letter.at("signer")).containsExactly("李四");
    assertThat(letter.at("signedByHandOn")).containsExactly("2026年3月2日");
    assertThat(letter.at("signedAt")).isEmpty();
    assertThat(letter.at("codeToSign")).isEmpty();
  }

  @Test
  void keepsTheSignedLetterWhileTheNextRoundIsDrafted() {
    ordered(1);
    drafted(1, "路灯已修好");
    paper.answered();
    ordered(2);
    assertThat(letter(DEPUTY).at("signer")).containsExactly("李四");
    drafted(1, "路灯又修了一遍");

    assertThat(letters.of(CASE, DEPUTY)).extracting(CasePaper::name).containsExactly("reply-1");
    assertThat(letter(DEPUTY).at("text")).containsExactly("路灯已修好");
    assertThat(letters.of(CASE, UNIT_CLERK))
        .extracting(CasePaper::label)
        .containsExactly("closedloop.paper.reply", "closedloop.paper.reply-draft");
    assertThat(letters.of(CASE, UNIT_CLERK))
        .extracting(paper -> paper.issue().isPresent())
        .containsExactly(true, false);
  }

  @Test
  void doesNotPassOtherWordsForTheSignedOnes() {
    ordered(1);
    drafted(1, "路灯已修好");
    paper.answered();
    drafts.clear();
    drafted(1, "路灯明年修");

    assertThat(letters.of(CASE, DEPUTY)).isEmpty();
    assertThat(letter(UNIT_CLERK).at("altered")).containsExactly("1");
    assertThat(letter(UNIT_CLERK).at("signer")).isEmpty();
  }

  @Test
  void doesNotBelieveASignatureThatWasTamperedWith() {
    ordered(1);
    drafted(1, "路灯已修好");
    paper.answered();
    paper.jdbc.sql("update closedloop_signature set signer = 'deputy2'").update();

    assertThat(letters.of(CASE, DEPUTY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void marksTheClassByThePlacesScheme(Outcome outcome) {
    ordered(1);
    paper.drafted(
        1, "答复", outcome, outcome.isPromise() ? Optional.of(TODAY.plusDays(30)) : Optional.empty());
    drafts.add(paper.replies.current(CASE));

    var letter = letter(UNIT_CLERK);

    assertThat(letter.at("class"))
        .containsExactly(outcome.isSolved() ? "A" : outcome.isPromise() ? "B" : "D");
    assertThat(letter.at("inProgressBy"))
        .isEqualTo(outcome == Outcome.IN_PROGRESS ? List.of("2026年4月1日") : List.of());
    assertThat(letter.at("plannedBy"))
        .isEqualTo(outcome == Outcome.PLANNED ? List.of("2026年4月1日") : List.of());
  }

  @Test
  void addressesAllWhoSignedASuggestion() {
    ordered(1);
    drafted(1, "路灯已修好");
    when(suggestions.find(CASE))
        .thenReturn(
            Optional.of(
                new Suggestion(
                    CASE, Level.DISTRICT, "deputy", List.of("deputy2"), "修路灯", "", "", "")));

    var letter = letter(UNIT_CLERK);

    assertThat(letter.at("deputies")).containsExactly("张三、赵𠮷");
    assertThat(letter.at("title")).containsExactly("修路灯");
    assertThat(letter.at("suggestionNo")).containsExactly(CASE);
    assertThat(letter.at("demandNo")).isEmpty();
  }

  @Test
  void answersAJoinedDemandWithTheReplyOfTheOther() {
    var other = "XQ-2026-000009";
    paper.demand(DemandStatus.REPLIED, Optional.of(other));
    var order = CaseOnPaper.order(1, UNIT);
    var reply = new Reply(other, 1, 1, Outcome.SOLVED, "合并答复", Optional.empty(), "", "handler");
    when(paper.replies.all(other)).thenReturn(List.of(reply));
    when(paper.orders.of(other)).thenReturn(List.of(order));

    assertThat(letter(UNIT_CLERK).at("text")).containsExactly("合并答复");
    assertThat(letter(UNIT_CLERK).at("demandNo")).containsExactly(CASE);
  }
}
