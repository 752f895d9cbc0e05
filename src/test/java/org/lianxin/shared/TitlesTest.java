package org.lianxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void sayWhatThePaperIsAbout() {
    assertThat(Titles.about("弄堂口积水")).isEqualTo("关于“弄堂口积水”");
  }

  @Test
  void doNotDoubleAMatterThatSaysSoItself() {
    assertThat(Titles.about("关于加装电梯的建议")).isEqualTo("对“关于加装电梯的建议”");
  }
}
