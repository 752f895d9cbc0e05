package org.lianxin.training;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianxin.shared.Training;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every answer says that it is an exercise's, so that pages which are not ours can show it. */
@Component
@Profile(Training.PROFILE)
class TrainingMark extends OncePerRequestFilter {

  static final String HEADER = "X-Lianxin-Training";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, "1");
    chain.doFilter(request, response);
  }
}
