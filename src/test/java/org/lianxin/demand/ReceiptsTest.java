package org.lianxin.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Statements;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;

/** Number and code of a receipt, as people type them. */
@LianxinTest
class ReceiptsTest {

  @Autowired Receipts receipts;
  @Autowired Statements statements;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;

  private Receipt receipt;

  @BeforeEach
  void register() {
    var liaison = people.find(Registrations.LIAISON).orElseThrow();
    receipt = registrar.register(Registrations.of().on(LocalDate.now(clock)), liaison);
  }

  @Test
  void leadToTheirCaseHoweverTheyAreTyped() {
    var digits = receipt.caseNo().replaceFirst("XQ-(\\d+)-0*(\\d+)", "$1-$2");
    for (var number :
        new String[] {
          receipt.caseNo(), receipt.caseNo().toLowerCase(), digits, wide(receipt.caseNo())
        }) {
      for (var code :
          new String[] {
            receipt.code(),
            receipt.code().replace("-", "").toLowerCase(),
            receipt.code().replace('-', ' ').replace('0', 'o').replace('1', 'l'),
            wide(receipt.code())
          }) {
        assertThat(receipts.caseOf(number, code))
            .as("%s %s", number, code)
            .contains(receipt.caseNo());
      }
    }
  }

  @Test
  void leadNowhereWhenOneIsWrong() {
    var code = receipt.code();
    var other = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
    assertThat(receipts.caseOf(receipt.caseNo(), other)).isEmpty();
    assertThat(receipts.caseOf(receipt.caseNo(), "")).isEmpty();
    assertThat(receipts.caseOf(receipt.caseNo(), "查询码𠮷" + code)).contains(receipt.caseNo());
    assertThat(receipts.caseOf("XQ-1999-000001", code)).isEmpty();
    assertThat(receipts.caseOf("' or 1=1", code)).isEmpty();
  }

  @Test
  void costAsMuchWhenTheNumberIsUnknown() {
    var wrong = statements.of(() -> receipts.caseOf(receipt.caseNo(), "0000"));
    var unknown = statements.of(() -> receipts.caseOf("XQ-1999-000001", "0000"));

    assertThat(unknown).isEqualTo(wrong);
  }

  /** As a Chinese keyboard writes them. */
  private static String wide(String text) {
    return text.chars()
        .mapToObj(sign -> Character.toString((char) (sign - '!' + '！')))
        .reduce("", String::concat);
  }
}
