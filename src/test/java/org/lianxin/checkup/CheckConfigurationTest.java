package org.lianxin.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class CheckConfigurationTest {

  private final Checkup checkup = mock();
  private final FaultWords words = mock();
  private final ConfigurableApplicationContext application = mock();
  private final CheckConfiguration command =
      new CheckConfiguration(checkup, words, Runnable::run, application, true);

  @BeforeEach
  void words() {
    when(words.sentence(any(), any())).thenReturn("缺一样。");
    when(words.cure(any(), any())).thenReturn("补上。");
  }

  private static List<Fault> faults(int number) {
    return Collections.nCopies(number, Fault.of(Check.NO_CHANNEL));
  }

  @Test
  void saysAtAStartALineForEachFaultAndGoesOn(CapturedOutput log) {
    when(checkup.faults()).thenReturn(faults(2));

    command.run(new DefaultApplicationArguments("--server.port=8081"));

    assertThat(log.getAll().lines().filter(line -> line.contains("配置检查：缺一样。 补上。"))).hasSize(2);
    verifyNoInteractions(application);
  }

  @Test
  void saysNoMoreAtAStartThanSomebodyReads(CapturedOutput log) {
    when(checkup.faults()).thenReturn(faults(CheckConfiguration.MOST_SAID + 5));

    command.run(new DefaultApplicationArguments());

    assertThat(log.getAll().lines().filter(line -> line.contains("缺一样")))
        .hasSize(CheckConfiguration.MOST_SAID);
    assertThat(log).contains("另有 5 项");
  }

  @Test
  void saysNothingAtAStartThatHasToBeQuick() {
    new CheckConfiguration(checkup, words, Runnable::run, application, false)
        .run(new DefaultApplicationArguments());

    verifyNoInteractions(checkup);
  }

  @Test
  void startsAlsoWhenTheCheckFails(CapturedOutput log) {
    when(checkup.faults()).thenThrow(new IllegalStateException("no table"));

    command.run(new DefaultApplicationArguments());

    assertThat(log).contains("配置检查没有做成");
  }

  @Test
  void endsTheApplicationWhenNothingIsWrong() {
    command.run(new DefaultApplicationArguments("--check-configuration"));

    verify(application).close();
  }

  @Test
  void endsWithACodeOfItsOwnAfterSayingAllThatIsWrong(CapturedOutput log) {
    when(checkup.faults()).thenReturn(faults(CheckConfiguration.MOST_SAID + 5));

    assertThatThrownBy(() -> command.run(new DefaultApplicationArguments("--check-configuration")))
        .isInstanceOfSatisfying(
            ExitCodeGenerator.class, failed -> assertThat(failed.getExitCode()).isEqualTo(4));

    assertThat(log.getAll().lines().filter(line -> line.contains("缺一样")))
        .hasSize(CheckConfiguration.MOST_SAID + 5);
  }
}
