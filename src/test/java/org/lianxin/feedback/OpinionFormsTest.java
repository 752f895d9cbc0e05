package org.lianxin.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.closedloop.Signatures;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.demand.CasePaper;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.AdoptedSuggestions;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Suggestion;
import org.lianxin.shared.Label;
import org.lianxin.shared.Paper;
import org.lianxin.shared.SigningKeys.Signature;
import org.springframework.context.support.StaticMessageSource;

class OpinionFormsTest {

  private static final Person ANYBODY = new Person("clerk", "王五", true, List.of());
  private static final LocalDateTime WHEN = LocalDateTime.of(2026, 3, 10, 10, 5);

  private final Case answered = Case.answered();
  private final Signatures signatures = mock();
  private final AdoptedSuggestions suggestions = mock();
  private final Deputies deputies = mock();
  private final Directory directory = mock();
  private final People people = mock();
  private final OpinionForms forms = forms();

  private OpinionForms forms() {
    var messages = new StaticMessageSource();
    Map.of(
            Rating.SATISFIED, "满意",
            Rating.BASICALLY, "基本满意",
            Rating.DISSATISFIED, "不满意",
            Outcome.SOLVED, "已解决")
        .forEach(
            (word, text) -> messages.addMessage(Label.code(word), Locale.SIMPLIFIED_CHINESE, text));
    return new OpinionForms(
        answered.opinions,
        signatures,
        answered.cases,
        new Words(directory, people, messages),
        answered.replies,
        answered.orders,
        answered.demands,
        new CaseDeputies(answered.demands, suggestions, answered.words),
        deputies,
        answered.deadlines);
  }

  @BeforeEach
  void replyIsSigned() {
    when(signatures.find(any(), anyInt(), any())).thenReturn(Optional.empty());
    when(signatures.find(Case.NO, 1, Half.UNIT)).thenReturn(Optional.of(signed(Half.UNIT, "")));
    var reply = answered.replies.current(Case.NO);
    when(answered.replies.all(Case.NO)).thenReturn(List.of(reply));
    var order = answered.orders.find(Case.NO).orElseThrow();
    when(answered.orders.of(Case.NO)).thenReturn(List.of(order));
    when(directory.names(any())).thenReturn(Map.of("310117-SWJ", "水务局", "XZ1", "第一小组"));
    when(deputies.find(Case.DEPUTY))
        .thenReturn(
            Optional.of(new Deputy(Case.DEPUTY, "张三", "T001", Level.TOWN, "XZ1", "310117102000")));
  }

  private static Signed signed(Half half, String content) {
    return new Signed(
        half, 1, Case.DEPUTY, null, hash(content), null, new Signature("key", "value"), WHEN);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void opinion(Rating attitude, Rating outcome, String reasons) {
    answered.withOpinion(attitude, outcome, reasons);
    var content = new Opinion(attitude, outcome, reasons).over(answered.replies.current(Case.NO));
    var signed = signed(Half.DEPUTY, content);
    when(signatures.find(Case.NO, 1, Half.DEPUTY)).thenReturn(Optional.of(signed));
  }

  private CasePaper only() {
    var papers = forms.of(Case.NO, ANYBODY);
    assertThat(papers).hasSize(1);
    return papers.get(0);
  }

  private Paper form() {
    return only().content().get();
  }

  @Test
  void comesEmptyToBeFilledInWhileNobodySigned() {
    assertThat(only().label()).isEqualTo("feedback.paper.opinion-unsigned");
    assertThat(form().at("unsigned")).containsExactly("1");
    assertThat(form().at("attitude")).containsExactly("☐满意　☐基本满意　☐不满意");
    assertThat(form().at("unit")).containsExactly("水务局");
    assertThat(form().at("group")).containsExactly("第一小组");
    assertThat(form().at("outcome")).containsExactly("已解决");
    assertThat(form().at("signer")).isEmpty();
    assertThat(form().at("hash")).isEmpty();
  }

  @Test
  void ticksWhatWasSignedAndSaysWhoAndWhen() {
    opinion(Rating.SATISFIED, Rating.DISSATISFIED, "水还在\n没人来");

    assertThat(form().at("unsigned")).isEmpty();
    assertThat(form().at("attitude")).containsExactly("☑满意　☐基本满意　☐不满意");
    assertThat(form().at("result")).containsExactly("☐满意　☐基本满意　☑不满意");
    assertThat(form().at("reasons")).containsExactly("水还在", "没人来");
    assertThat(form().at("signer")).containsExactly(Case.DEPUTY);
    assertThat(form().at("signedAt")).containsExactly("2026年3月10日10:05");
    assertThat(only().values().get(2)).isEqualTo(form().at("hash").get(0));
  }

  @Test
  void showsNoOpinionThatIsNotTheSignedOne() {
    opinion(Rating.DISSATISFIED, Rating.DISSATISFIED, "水还在");
    answered.withOpinion(Rating.SATISFIED, Rating.SATISFIED, null);

    assertThat(form().at("attitude")).containsExactly("☐满意　☐基本满意　☐不满意");
    assertThat(form().at("unsigned")).containsExactly("1");
  }

  @Test
  void isNotThereBeforeTheReplyIsSigned() {
    when(signatures.find(Case.NO, 1, Half.UNIT)).thenReturn(Optional.empty());

    assertThat(forms.of(Case.NO, ANYBODY)).isEmpty();
  }

  @Test
  void bearsNameAndSignatureOfOneDeputy() {
    when(suggestions.find(Case.NO))
        .thenReturn(
            Optional.of(
                new Suggestion(
                    Case.NO, Level.DISTRICT, "deputy.d001", List.of(), "修管道", "", "", "")));
    assertThat(form().at("deputy")).containsExactly("deputy.d001");

    opinion(Rating.SATISFIED, Rating.SATISFIED, null);

    assertThat(form().at("deputy")).isEqualTo(form().at("signer")).containsExactly(Case.DEPUTY);
  }

  @Test
  void namesAllWhoCarryASuggestion() {
    when(suggestions.find(Case.NO))
        .thenReturn(
            Optional.of(
                new Suggestion(
                    Case.NO, Level.DISTRICT, Case.DEPUTY, List.of("赵𠮷"), "修管道", "", "", "")));

    assertThat(form().at("title")).containsExactly("修管道");
    assertThat(form().at("coSigners")).containsExactly("赵𠮷");
  }
}
