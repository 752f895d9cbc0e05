package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.TellingWay;
import org.lianxin.directory.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FeedbackAccountTest {

  private final Case answered =
      Case.answered().withOpinion(Rating.SATISFIED, Rating.DISSATISFIED, "水还在");

  @BeforeEach
  void readChinese() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void tellsOpinionAndAnswersInWords() {
    var telling =
        new VoterTelling(
            TellingWay.PHONE,
            Case.TODAY,
            "说了",
            null,
            null,
            VoterAnswer.YES,
            VoterAnswer.PARTLY,
            VoterRating.DISSATISFIED,
            "还是积水");
    when(answered.tellings.findByCaseNoAndRoundNo(Case.NO, 1))
        .thenReturn(Optional.of(new TellingEntity(Case.NO, 1, telling, Case.DEPUTY, null)));

    assertThat(account().isOnRecord(Case.NO)).isTrue();
    assertThat(account().account(Case.NO))
        .isEqualTo(
            """
            代表签署意见：办理态度“满意”，办理结果“不满意”。
            水还在
            已于2026-03-10以“电话”方式告知选民。得到答复：是；已解决：部分；满意度：不满意。
            还是积水""");
  }

  @Test
  void tellsWhyNobodyCouldBeTold() {
    var telling =
        new VoterTelling(
            TellingWay.NOT_POSSIBLE,
            Case.TODAY,
            "打了三次",
            Obstacle.UNREACHABLE,
            3,
            null,
            null,
            null,
            null);
    when(answered.tellings.findByCaseNoAndRoundNo(Case.NO, 1))
        .thenReturn(Optional.of(new TellingEntity(Case.NO, 1, telling, Case.DEPUTY, null)));

    assertThat(account().isOnRecord(Case.NO)).isTrue();
    assertThat(account().account(Case.NO)).endsWith("无法告知选民：多次联系不上。");
  }

  @Test
  void hasNothingOnRecordBeforeTheVoterIsToldOrWithoutAReply() {
    assertThat(account().isOnRecord(Case.NO)).isFalse();

    when(answered.replies.find(Case.NO)).thenReturn(Optional.empty());
    assertThat(account().isOnRecord(Case.NO)).isFalse();
    assertThat(account().account(Case.NO)).isEmpty();
  }

  private FeedbackAccount account() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/feedback", "messages/demand");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new FeedbackAccount(
        answered.opinions, answered.tellings, answered.disputes, answered.cases, words(messages));
  }

  private static Words words(MessageSource messages) {
    return new Words(mock(), mock(), messages);
  }
}
