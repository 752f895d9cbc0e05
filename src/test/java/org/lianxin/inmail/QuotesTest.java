package org.lianxin.inmail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer quotes is cut off where a program's mark says so, and nowhere else. */
class QuotesTest {

  private static final String WORDS = "路灯今天已修好。\n请去看看。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "------------------ 原始邮件 ------------------\n发件人: \"连心\"\n路灯不亮",
        "---- 回复的原邮件 ----\n| 发件人 | 连心 |",
        "-----邮件原件-----\n发件人：连心",
        "-----Original Message-----\nFrom: Lianxin",
        "发件人: 连心 <no-reply@example.gov.cn>\n发送时间: 2026年11月30日 10:00\n收件人: 王\n主题: 诉求\n\n路灯不亮",
        "From: Lianxin <no-reply@example.gov.cn>\nSent: Monday\nTo: Wang\nSubject: Case\n\nthe lamp",
        "在 2026-11-30 10:00:00，\"连心\" <no-reply@example.gov.cn> 写道：\n\n路灯不亮",
        "在 2026年11月30日，上午10:00，连心 <no-reply@example.gov.cn> 写道：\n\n> 路灯不亮\n> 请办理",
        "On Mon, Nov 30, 2026 at 10:00 AM Lianxin <a@example.gov.cn> wrote:\n> 路灯不亮",
        "> 路灯不亮\n>\n> 请办理"
      })
  void cutsOffWhatAProgramPutBelow(String quoted) {
    var parts = Quotes.cut(WORDS + "\n\n" + quoted + "\n");

    assertThat(parts.words()).isEqualTo(WORDS);
    assertThat(parts.quoted()).isEqualTo(quoted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "路灯今天已修好。",
        "我在 2026 年就写道：这里要修。\n> 谁说的\n我说的",
        "> 什么时候修好\n今天\n> 谁修的\n路灯所",
        "On Monday the lamp went out.\nIt is repaired.",
        "发件人: 见附件\n别的都没有",
        "------\n表格\n------"
      })
  void leavesWhatSomebodyMayHaveWritten(String text) {
    assertThat(Quotes.cut(text)).isEqualTo(new Quotes.Parts(text, ""));
  }

  @Test
  void leavesAMailThatSaysNothingElse() {
    var forwarded = "-----Original Message-----\n路灯不亮";

    assertThat(Quotes.cut(forwarded)).isEqualTo(new Quotes.Parts(forwarded, ""));
  }
}
