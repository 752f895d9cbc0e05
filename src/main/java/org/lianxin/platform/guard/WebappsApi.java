package org.lianxin.platform.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever comes over the webapps' API stands outside the {@link EngineDoor}. */
@Configuration(proxyBeanMethods = false)
class WebappsApi {

  private static final List<String> SERVLETS =
      List.of("Engine Api", "Cockpit Api", "Admin Api", "Tasklist Api", "Welcome Api");

  /**
   * Bound to the servlets' names, not to paths: so it runs after every filter of the webapps, with
   * the person signed in and the request's token checked.
   */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> outsideFilter() {
    var registration =
        new FilterRegistrationBean<OncePerRequestFilter>(
            new OncePerRequestFilter() {
              @Override
              protected void doFilterInternal(
                  HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                  throws ServletException, IOException {
                EngineDoor.outside(() -> chain.doFilter(request, response));
              }
            });
    registration.setName("outsideFilter");
    registration.setServletNames(SERVLETS);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
