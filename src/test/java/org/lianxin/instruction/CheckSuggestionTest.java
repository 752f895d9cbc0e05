package org.lianxin.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.directory.Level;
import org.lianxin.handling.Suggestion;
import org.lianxin.instruction.CheckSuggestion.Answers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;

class CheckSuggestionTest {

  private static final String CASE = "XQ-2026-000001";

  private final Suggestions suggestions = mock();
  private final CheckSuggestion check =
      new CheckSuggestion(
          new Carrying(suggestions, mock(), mock(), mock(), Clock.systemUTC()),
          mock(),
          suggestions,
          mock());

  @BeforeEach
  void aSuggestionOfTwo() {
    when(suggestions.draft(CASE))
        .thenReturn(
            new Suggestion(CASE, Level.DISTRICT, "lead", List.of("second"), "题", "事由", "理由", "建议"));
  }

  @Test
  void adoptsWhatIsFit() {
    assertThat(judge("officer", Set.of(), null, SuggestionVerdict.ADOPTED))
        .isEqualTo("ADOPTED true");
    verify(suggestions).judge(CASE, SuggestionVerdict.ADOPTED, Set.of(), null, "officer");
  }

  @Test
  void sendsBackWhatIsSeveralMatters() {
    assertThat(
            judge(
                "officer", Set.of(Unfitness.SEVERAL_MATTERS), "请分成两件。", SuggestionVerdict.RETURNED))
        .isEqualTo("RETURNED false");
  }

  @Test
  void refusesToAdoptWhatIsUnfit() {
    assertRefused(
        "findings instruction.suggestion.findings-with-adoption",
        Set.of(Unfitness.JUDICIAL_CASE),
        null,
        SuggestionVerdict.ADOPTED);
  }

  @Test
  void refusesToSendBackWithoutAReasonOfTheList() {
    assertRefused(
        "findings instruction.suggestion.findings-missing",
        Set.of(),
        "不好。",
        SuggestionVerdict.RETURNED);
    assertRefused(
        "reason instruction.suggestion.reason-missing",
        Set.of(Unfitness.NO_SUBSTANCE),
        null,
        SuggestionVerdict.AS_DEMAND);
  }

  @Test
  void refusesThatASignerJudgesTheOwnSuggestion() {
    for (var signer : List.of("lead", "second")) {
      var refusal =
          catchThrowableOfType(
              Refusal.class, () -> judge(signer, Set.of(), null, SuggestionVerdict.ADOPTED));
      assertThat(refusal.reasons().get(0).code()).isEqualTo("instruction.suggestion.own");
    }
  }

  private void assertRefused(
      String sentence, Set<Unfitness> findings, String reason, SuggestionVerdict verdict) {
    var refusal =
        catchThrowableOfType(Refusal.class, () -> judge("officer", findings, reason, verdict));
    var said = refusal.reasons().get(0);
    assertThat(said.field() + " " + said.code()).isEqualTo(sentence);
    verify(suggestions, never()).judge(any(), any(), any(), any(), any());
  }

  private String judge(
      String reader, Set<Unfitness> findings, String reason, SuggestionVerdict verdict) {
    var decided =
        check.complete(
            new Occasion(new Matter(CASE, 0), "task", reader),
            new Answers(findings, reason, verdict));
    return decided.get("verdict") + " " + decided.get("isAdopted");
  }
}
