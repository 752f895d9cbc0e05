package org.lianxin.platform.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianxin.directory.Person;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever comes over the webapps' API stands outside the {@link EngineDoor}. */
@Configuration(proxyBeanMethods = false)
class WebappsApi {

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
                if (isShut(request)) {
                  response.sendError(HttpServletResponse.SC_FORBIDDEN);
                } else {
                  EngineDoor.outside(() -> chain.doFilter(request, response));
                }
              }
            });
    registration.setName("outsideFilter");
    registration.setServletNames(ApiRules.servlets());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static boolean isShut(HttpServletRequest request) {
    var reader = (Person) request.getAttribute(Person.READER);
    var path = request.getPathInfo();
    return path == null
        || !ApiRules.isOpen(
            request.getHttpServletMapping().getServletName(), path.replaceAll("/$", ""), reader);
  }
}
