package org.lianxin.platform.task;

import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link TaskApi} before the engine's API alone, behind the webapps' own filters. */
@Configuration(proxyBeanMethods = false)
class TaskApiRegistration {

  @Bean
  FilterRegistrationBean<TaskApi> taskApiFilter(TaskApi api) {
    var registration = new FilterRegistrationBean<>(api);
    registration.setServletNames(Set.of("Engine Api"));
    return registration;
  }
}
