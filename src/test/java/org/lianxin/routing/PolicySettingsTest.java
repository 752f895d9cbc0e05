package org.lianxin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class PolicySettingsTest {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(PolicySettings.class)
  static class Settings {}

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void isSongjiangsPolicyWhenNothingIsSet() {
    application.run(
        started ->
            assertThat(started.getBean(PolicySettings.class))
                .isEqualTo(
                    new PolicySettings(LimitProfile.SHANGHAI, LetterPolicy.TO_PETITION, 2, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          profile=BEIJING        | No enum constant org.lianxin.routing.LimitProfile.BEIJING
          letter-policy=SHREDDER | No enum constant org.lianxin.routing.LetterPolicy.SHREDDER
          arbitrated-return=0    | lianxin.routing.arbitrated-return is 0: set a whole number from 1 to 9.
          max-rehandlings=-1     | lianxin.routing.max-rehandlings is -1: set a whole number from 0 to 9.
          max-rehandlings=10     | lianxin.routing.max-rehandlings is 10: set a whole number from 0 to 9.
          """)
  void refusesToStartWith(String setting, String sentence) {
    application
        .withPropertyValues("lianxin.routing." + setting)
        .run(failed -> assertThat(failed).getFailure().rootCause().hasMessageContaining(sentence));
  }
}
