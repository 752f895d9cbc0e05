package org.lianxin.inmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** By what a mail is known to belong to a case: nobody else can make it. */
class ReplyAddressesTest {

  private static final String CASE = "XQ-2026-000123";

  private final ReplyAddresses addresses = TestMailbox.addresses(TestMailbox.ADDRESS);

  @Test
  void givesEachCaseAnAddressThatFitsIntoWhatServersTake() {
    var address = addresses.of(CASE).orElseThrow();

    assertThat(address)
        .matches("suqiu\\+xq-2026-000123\\.[0-9a-z]{25}@lianxin\\.example")
        .isNotEqualTo(addresses.of("XQ-2026-000124").orElseThrow());
    assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
    assertThat(addresses.caseOfAddress(address)).contains(CASE);
  }

  @Test
  void knowsAnAddressThatAServerWroteInOtherLetters() {
    var address = addresses.of(CASE).orElseThrow();

    assertThat(addresses.caseOfAddress(address.toUpperCase(Locale.ROOT))).contains(CASE);
  }

  @Test
  void knowsNoAddressWithTheTokenOfAnotherCase() {
    var forged = addresses.of("XQ-2026-000124").orElseThrow().replace("000124", "000123");

    assertThat(addresses.caseOfAddress(forged)).isEmpty();
    assertThat(ReplyAddresses.isTagged(forged)).isTrue();
    assertThat(addresses.caseOfAddress("suqiu+xq-2026-000123@lianxin.example")).isEmpty();
    assertThat(addresses.caseOfAddress("suqiu@lianxin.example")).isEmpty();
    assertThat(ReplyAddresses.isTagged("suqiu@lianxin.example")).isFalse();
  }

  @Test
  void givesAllCasesOneAddressWhereTheServerKnowsNoTags() {
    var plain =
        new ReplyAddresses(new TestSealer(), TestMailbox.settings(993, TestMailbox.ADDRESS, false));

    assertThat(plain.of(CASE)).contains(TestMailbox.ADDRESS);
  }

  @Test
  void givesNoneWhileNoMailboxIsReadAndNoneForWhatIsNoCase() {
    assertThat(TestMailbox.addresses("").of(CASE)).isEmpty();
    assertThat(addresses.of("LX-5")).isEmpty();
  }

  @Test
  void knowsACaseByTheIdOfItsThread() {
    assertThat(addresses.caseOf(addresses.thread(CASE))).contains(CASE);
    assertThat(addresses.caseOf(addresses.thread("LX-5"))).isEmpty();
    assertThat(addresses.thread("LX-5")).matches("[0-9a-z]{25}");
  }

  @Test
  void namesEachMessageOnce() {
    assertThat(addresses.id("MAIL:a:E7"))
        .matches("[0-9a-z]{25}")
        .isEqualTo(addresses.id("MAIL:a:E7"))
        .isNotEqualTo(addresses.id("MAIL:a:E8"));
  }
}
