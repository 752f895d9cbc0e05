package org.lianxin.platform.metrics;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Opens the metrics, and nothing else, to whoever carries the {@link MetricsToken}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsToken.class)
class MetricsAccess {

  @Bean
  @Order(0)
  SecurityFilterChain metrics(HttpSecurity http, MetricsToken token) throws Exception {
    RequestMatcher reading =
        request -> HttpMethod.GET.matches(request.getMethod()) && token.isIn(request);
    var metrics = EndpointRequest.to(PrometheusScrapeEndpoint.class);
    return http.securityMatcher(request -> reading.matches(request) && metrics.matches(request))
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}
