package org.lianxin.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.Urgency;
import org.lianxin.scene.Table;
import org.lianxin.scene.Table.Answer;

/** How long each step may take, row by row of the tables that {@code time-limit} asks. */
class TimeLimitDecisionTest {

  private static final Table TABLE = Table.of("routing", "time-limit");
  private static final Map<Map<String, Object>, Answer> ANSWERS = TABLE.answers();
  private static final ResourceBundle PAGES =
      ResourceBundle.getBundle("messages/routing", Locale.ROOT);

  /** One line for each row of the tables, from the top. */
  private static final String ROWS =
      """
      profile,   kind,                urgency,  limit, rule
      NATIONAL,  VERIFICATION,        NORMAL,   P5WD,  Rule_Verification
      NATIONAL,  VERIFICATION,        URGENT,   P2WD,  Rule_VerificationUrgent
      NATIONAL,  VERIFICATION,        CRITICAL, P1WD,  Rule_VerificationCritical
      HOTLINE,   VERIFICATION,        NORMAL,   P1WD,  Rule_VerificationHotline
      NATIONAL,  ASSIGNMENT,          NORMAL,   P7WD,  Rule_AssignmentNational
      SHANGHAI,  ASSIGNMENT,          NORMAL,   P7WD,  Rule_AssignmentShanghai
      CHONGQING, ASSIGNMENT,          NORMAL,   P10WD, Rule_AssignmentChongqing
      NATIONAL,  ASSIGNMENT,          URGENT,   P1WD,  Rule_AssignmentUrgent
      HOTLINE,   ASSIGNMENT,          NORMAL,   P1WD,  Rule_AssignmentHotline
      NATIONAL,  SUGGESTION,          NORMAL,   P10WD, Rule_Suggestion
      NATIONAL,  SUGGESTION,          URGENT,   P2WD,  Rule_SuggestionUrgent
      NATIONAL,  CO_SIGNING,          NORMAL,   P5WD,  Rule_CoSigning
      NATIONAL,  CO_SIGNING,          URGENT,   P1WD,  Rule_CoSigningUrgent
      NATIONAL,  RETURN_WINDOW,       NORMAL,   P7WD,  Rule_ReturnNational
      SHANGHAI,  RETURN_WINDOW,       NORMAL,   P7WD,  Rule_ReturnShanghai
      CHONGQING, RETURN_WINDOW,       NORMAL,   P10WD, Rule_ReturnChongqing
      HOTLINE,   RETURN_WINDOW,       NORMAL,   P2WD,  Rule_ReturnHotline
      HOTLINE,   RETURN_WINDOW,       CRITICAL, P1WD,  Rule_ReturnHotlineCritical
      NATIONAL,  REASSIGNMENT,        NORMAL,   P3WD,  Rule_ReassignmentNational
      CHONGQING, REASSIGNMENT,        NORMAL,   P10WD, Rule_ReassignmentChongqing
      HOTLINE,   REASSIGNMENT,        NORMAL,   P1WD,  Rule_ReassignmentHotline
      NATIONAL,  ARBITRATION,         NORMAL,   P3WD,  Rule_Arbitration
      NATIONAL,  ARBITRATION,         URGENT,   P1WD,  Rule_ArbitrationUrgent
      HOTLINE,   ARBITRATION,         NORMAL,   P1WD,  Rule_ArbitrationHotline
      NATIONAL,  FIRST_CONTACT,       NORMAL,   P20WD, Rule_FirstContact
      NATIONAL,  FIRST_CONTACT,       URGENT,   P5WD,  Rule_FirstContactUrgent
      NATIONAL,  FIRST_CONTACT,       CRITICAL, P1WD,  Rule_FirstContactCritical
      CHONGQING, FIRST_CONTACT,       NORMAL,   P20WD, Rule_FirstContactChongqing
      HOTLINE,   FIRST_CONTACT,       NORMAL,   P1WD,  Rule_FirstContactHotline
      NATIONAL,  CO_OPINION,          NORMAL,   P1M,   Rule_CoOpinionNational
      SHANGHAI,  CO_OPINION,          NORMAL,   P1M,   Rule_CoOpinionShanghai
      CHONGQING, CO_OPINION,          NORMAL,   P30WD, Rule_CoOpinionChongqing
      HOTLINE,   CO_OPINION,          NORMAL,   P2WD,  Rule_CoOpinionHotline
      HOTLINE,   CO_OPINION,          CRITICAL, P1WD,  Rule_CoOpinionHotlineCritical
      SHANGHAI,  CO_OPINION_AGAIN,    NORMAL,   P5WD,  Rule_CoOpinionAgain
      CHONGQING, CO_OPINION_AGAIN,    NORMAL,   P5WD,  Rule_CoOpinionAgainChongqing
      HOTLINE,   CO_OPINION_AGAIN,    NORMAL,   P1WD,  Rule_CoOpinionAgainHotline
      NATIONAL,  REPLY,               NORMAL,   P3M,   Rule_ReplyNational
      SHANGHAI,  REPLY,               NORMAL,   P3M,   Rule_ReplyShanghai
      CHONGQING, REPLY,               NORMAL,   P3M,   Rule_ReplyChongqing
      HOTLINE,   REPLY,               NORMAL,   P5WD,  Rule_ReplyHotline
      HOTLINE,   REPLY,               URGENT,   P3WD,  Rule_ReplyHotlineUrgent
      HOTLINE,   REPLY,               CRITICAL, P1WD,  Rule_ReplyHotlineCritical
      NATIONAL,  EXTENSION,           NORMAL,   P3M,   Rule_ExtensionNational
      SHANGHAI,  EXTENSION,           NORMAL,   P3M,   Rule_ExtensionShanghai
      CHONGQING, EXTENSION,           NORMAL,   P3M,   Rule_ExtensionChongqing
      HOTLINE,   EXTENSION,           NORMAL,   P10WD, Rule_ExtensionHotline
      NATIONAL,  REHANDLING,          NORMAL,   P1M,   Rule_RehandlingNational
      SHANGHAI,  REHANDLING,          NORMAL,   P1M,   Rule_RehandlingShanghai
      CHONGQING, REHANDLING,          NORMAL,   P2M,   Rule_RehandlingChongqing
      HOTLINE,   REHANDLING,          NORMAL,   P5WD,  Rule_RehandlingHotline
      HOTLINE,   REHANDLING,          CRITICAL, P1WD,  Rule_RehandlingHotlineCritical
      NATIONAL,  REVIEW,              NORMAL,   P2WD,  Rule_Review
      NATIONAL,  REVIEW,              URGENT,   P1WD,  Rule_ReviewUrgent
      NATIONAL,  RELAY,               NORMAL,   P3WD,  Rule_Relay
      NATIONAL,  RELAY,               URGENT,   P1WD,  Rule_RelayUrgent
      NATIONAL,  DEPUTY_RATING,       NORMAL,   P15WD, Rule_DeputyRating
      CHONGQING, DEPUTY_RATING,       NORMAL,   P20WD, Rule_DeputyRatingChongqing
      HOTLINE,   DEPUTY_RATING,       NORMAL,   P5WD,  Rule_DeputyRatingHotline
      NATIONAL,  TELLING_VOTER,       NORMAL,   P3WD,  Rule_TellingVoter
      NATIONAL,  TELLING_VOTER,       URGENT,   P1WD,  Rule_TellingVoterUrgent
      HOTLINE,   TELLING_VOTER,       NORMAL,   P1WD,  Rule_TellingVoterHotline
      NATIONAL,  DISPUTE,             NORMAL,   P10WD, Rule_Dispute
      NATIONAL,  STRIKE_OFF,          NORMAL,   P5WD,  Rule_StrikeOff
      NATIONAL,  PETITION_ACCEPTANCE, NORMAL,   P15D,  Rule_PetitionAcceptance
      NATIONAL,  PETITION_OBJECTION,  NORMAL,   P5WD,  Rule_PetitionObjection
      NATIONAL,  PETITION_HANDLING,   NORMAL,   P60D,  Rule_PetitionHandling
      NATIONAL,  PETITION_EXTENSION,  NORMAL,   P30D,  Rule_PetitionExtension
      NATIONAL,  PETITION_POST,       NORMAL,   P5WD,  Rule_PetitionPost
      NATIONAL,  PETITION_REVIEW_REQUEST, NORMAL,   P30D,  Rule_PetitionReviewRequest
      NATIONAL,  PETITION_REVIEW,     NORMAL,   P30D,  Rule_PetitionReview
      NATIONAL,  PETITION_RECHECK_REQUEST, NORMAL,   P30D,  Rule_PetitionRecheckRequest
      NATIONAL,  PETITION_RECHECK,    NORMAL,   P30D,  Rule_PetitionRecheck
      """;

  @ParameterizedTest
  @CsvSource(textBlock = ROWS, useHeadersInDisplayName = true)
  void setsTheLimitOfTheRow(
      String profile, String kind, String urgency, String limit, String rule) {
    assertThat(ask(profile, kind, urgency))
        .isEqualTo(new Answer(List.of(rule), Map.of("limit", limit)));
  }

  @Test
  void hasALineForEachRow() {
    assertThat(ROWS.lines().skip(1).map(line -> line.substring(line.lastIndexOf(' ') + 1)))
        .containsExactlyElementsOf(TABLE.rules());
  }

  @Test
  void answersEveryQuestionOnceWithALimit() {
    assertThat(ANSWERS)
        .hasSize(
            LimitProfile.values().length * LimitKind.values().length * Urgency.values().length);
    assertThat(ANSWERS)
        .allSatisfy(
            (question, answer) -> {
              assertThat(answer.rules()).as("%s", question).hasSize(1);
              assertThat(answer.outputs().get("limitInWords")).matches("[1-9]\\d?(个工作日|个月|日)");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "BEIJING, REPLY, NORMAL",
    "SHANGHAI, LUNCH, NORMAL",
    "HOTLINE, REPLY, SOON",
    ", REPLY, NORMAL",
    "HOTLINE, REPLY, ''"
  })
  void knowsNothingOfOtherWords(String profile, String kind, String urgency) {
    assertThat(ask(profile, kind, urgency).rules()).isEmpty();
  }

  /** So a reader finds in the tables what the pages say; codes stand in one place alone. */
  @Test
  void callsProfilesKindsAndUrgenciesAsThePagesDo() {
    assertThat(TABLE.words("question.profile"))
        .containsExactlyElementsOf(words("profile", "limit-profile", LimitProfile.values()));
    assertThat(TABLE.words("question.kind"))
        .containsExactlyInAnyOrderElementsOf(words("kind", "limit-kind", LimitKind.values()));
    assertThat(TABLE.words("question.urgency"))
        .containsExactlyElementsOf(words("urgency", "urgency", Urgency.values()));
  }

  /** The words that the tables have for the code's, which are the pages' too. */
  private static List<String> words(String input, String label, Enum<?>... constants) {
    return Stream.of(constants)
        .map(
            constant -> {
              var asked = TABLE.value("limit-question", Map.of(input, constant.name()));
              var word = (String) ((Map<?, ?>) asked).get(input);
              assertThat(word)
                  .isEqualTo(PAGES.getString("routing.%s.%s".formatted(label, constant.name())));
              return word;
            })
        .toList();
  }

  /** A row names an article or a place with a number, or admits that the number is our own. */
  @Test
  void saysOfEachRowWhereItComesFrom() {
    assertThat(TABLE.sources())
        .allSatisfy(
            (rule, source) ->
                assertThat(source).as(rule).matches("本系统默认，没有依据.*|.*第[一二三四五六七八九十]+条.*|.*热线.*"));
  }

  /** What a law gives a unit is not taken from it because somebody is in a hurry. */
  @ParameterizedTest
  @CsvSource({
    "SHANGHAI, RETURN_WINDOW", "SHANGHAI, REPLY", "SHANGHAI, EXTENSION", "SHANGHAI, CO_OPINION",
    "SHANGHAI, REHANDLING", "CHONGQING, RETURN_WINDOW", "CHONGQING, REPLY", "NATIONAL, REPLY",
    "NATIONAL, PETITION_HANDLING"
  })
  void shortensNoStatutoryLimit(String profile, String kind) {
    assertThat(Stream.of(Urgency.values()).map(urgency -> ask(profile, kind, urgency.name())))
        .containsOnly(ask(profile, kind, "NORMAL"));
  }

  @ParameterizedTest
  @EnumSource(LimitProfile.class)
  void setsThePetitionLimitsOfTheNationEverywhere(LimitProfile profile) {
    assertThat(limit(profile, LimitKind.PETITION_ACCEPTANCE)).isEqualTo("P15D");
    assertThat(limit(profile, LimitKind.PETITION_OBJECTION)).isEqualTo("P5WD");
    assertThat(limit(profile, LimitKind.PETITION_HANDLING)).isEqualTo("P60D");
    assertThat(limit(profile, LimitKind.PETITION_EXTENSION)).isEqualTo("P30D");
    assertThat(limit(profile, LimitKind.PETITION_REVIEW_REQUEST)).isEqualTo("P30D");
    assertThat(limit(profile, LimitKind.PETITION_REVIEW)).isEqualTo("P30D");
    assertThat(limit(profile, LimitKind.PETITION_RECHECK_REQUEST)).isEqualTo("P30D");
    assertThat(limit(profile, LimitKind.PETITION_RECHECK)).isEqualTo("P30D");
  }

  private static String limit(LimitProfile profile, LimitKind kind) {
    return ask(profile.name(), kind.name(), "NORMAL").outputs().get("limit");
  }

  private static Answer ask(String profile, String kind, String urgency) {
    var question = new HashMap<String, String>();
    question.put("profile", profile);
    question.put("kind", kind);
    question.put("urgency", urgency);
    return TABLE.ask(question);
  }
}
