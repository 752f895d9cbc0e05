package org.lianxin.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever failed before or outside a controller. */
@Controller
class ErrorPages implements ErrorController {

  private final Answer answer;

  ErrorPages(Answer answer) {
    this.answer = answer;
  }

  @RequestMapping("${server.error.path:/error}")
  ModelAndView show(HttpServletRequest request) {
    return answer.to(request, status(request), List.of());
  }

  /** The status of the failure; who calls the address directly finds nothing there. */
  private static HttpStatus status(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.ERROR) {
      return HttpStatus.NOT_FOUND;
    }
    return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(HttpStatus::resolve)
        .filter(HttpStatus::isError)
        .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
