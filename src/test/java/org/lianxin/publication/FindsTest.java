package org.lianxin.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the office's page marks in a text that is to be published. */
class FindsTest {

  @ParameterizedTest
  @CsvSource({
    "请打13912345678找我, PHONE=13912345678",
    "请打139 1234 5678, PHONE=139 1234 5678",
    "电话021-55500123转8, PHONE=021-55500123",
    "身份证310117199001011234, ID_NUMBER=310117199001011234",
    "身份证31011719900101123X。, ID_NUMBER=31011719900101123X",
    "卡号6222 0210 0111 2233 445, ID_NUMBER=6222 0210 0111 2233 445",
    "写到zhao.jd@example.org, E_MAIL=zhao.jd@example.org",
    "沪A·12345停在路口, PLATE=沪A·12345",
    "住在银杏路12弄3号502室, ADDRESS=银杏路12弄3号502室",
    "5号楼302室漏水, ADDRESS=5号楼302室",
    "居民王小明说, NAME=王小明",
    "联系人：赵金娣，, NAME=赵金娣",
    "王师傅来看过, NAME=王",
    "欧阳不在表里但李建国先生在, NAME=李建国",
    "我叫陈伟。, NAME=陈伟"
  })
  void areFoundByTheirSigns(String text, String found) {
    assertThat(found(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一下雨弄堂口就积水，老人出不了门，说了两年了。",
        "2026年3月10日已更换路灯3盏，费用12000元。",
        "请街道黄色垃圾桶加盖",
        "第12345号文件"
      })
  void areNotFoundWhereNobodyIs(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void areTakenOutOfTheProposalAndNumbersMustBe() {
    var text = "居民王小明说，住银杏路12弄3号，打13912345678。";

    assertThat(Finds.redacted(text)).isEqualTo("居民某某说，住（住址略），打（电话略）。");
    assertThat(Finds.hasCertain(text)).isTrue();
    assertThat(Finds.hasCertain("居民王小明住银杏路12弄3号")).isFalse();
    assertThat(Finds.hasCertain(Finds.redacted(text))).isFalse();
  }

  @Test
  void takeNoTimeOverALongText() {
    var text = "王".repeat(4000) + "1".repeat(4000) + "路".repeat(4000);

    assertThat(Finds.in(text).stream().map(Finds.Piece::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static String found(String text) {
    return Finds.in(text).stream()
        .filter(piece -> piece.kind() != null)
        .map(piece -> piece.kind() + "=" + piece.text())
        .collect(Collectors.joining(" "));
  }
}
