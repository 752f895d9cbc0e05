package org.lianxin;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Lianxin 连心: voters' demands to people's congresses, handled to a closed loop. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Lianxin 连心", sharedModules = "shared")
public class LianxinApplication {

  /** The one time zone of the system: all dates and limits are China's. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(CHINA));
    SpringApplication.run(LianxinApplication.class, args);
  }

  /** The only source of time; tests put their own in its place. */
  @Bean
  Clock clock() {
    return Clock.system(CHINA);
  }
}
