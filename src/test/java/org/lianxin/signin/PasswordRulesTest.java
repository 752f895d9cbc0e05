package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Gw7#kmPq2x", "梧桐树下有三只白猫在看河水流过去", "correct horse battery"})
  void takesALongMixedWordOrALongSentence(String password) {
    assertThatCode(() -> check(password)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "Gw7#kmPq2, short",
    "gw7#kmpq2x, plain",
    "GW7#KMPQ2X, plain",
    "Gwx#kmPqzx, plain",
    "Gw72kmPq2x, plain",
    "梧桐树下有三只猫在看水, plain",
    "Zhang.San7#kmP, own",
    "张三Gw7#kmPq2x, own",
    "Password@123, common",
    "Lianxin@2026, common",
    "P@ssw0rd123, common",
    "Qwe123!@#qwe, common",
    "Huawei12#$, common",
    "1qaz@WSX3edc, common",
    "Renda@20261201, common",
    "Woaini@1314, common",
    "1qaz2wsx3edc4rfv, common",
    "1234567812345678, common",
    "aaaaaaaaaaaaaaaaaa, common",
    "梧桐树下有三只白猫在看河水流过去梧桐树下有三只白猫, long"
  })
  void refusesWhatAStrangerWouldGuess(String password, String rule) {
    var refusal = catchThrowableOfType(Refusal.class, () -> check(password));

    assertThat(refusal.reasons())
        .singleElement()
        .extracting(Refusal.Reason::code)
        .isEqualTo("signin.password." + rule);
  }

  @Test
  void takesAPersonWithoutANameToCompareWith() {
    assertThatCode(() -> PasswordRules.check("Gw7#kmPq2x", "zhang.san", ""))
        .doesNotThrowAnyException();
  }

  private static void check(String password) {
    PasswordRules.check(password, "zhang.san", "张三");
  }
}
