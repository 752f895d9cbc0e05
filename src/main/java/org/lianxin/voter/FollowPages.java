package org.lianxin.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.lianxin.demand.Receipts;
import org.lianxin.shared.Tries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 查询办理进度: by the number and the code of the receipt. */
@Controller
@RequestMapping("/follow")
class FollowPages {

  /** Wrong tries of one address before it waits; a station's public network has one for all. */
  static final int TRIES = 20;

  private static final String WHAT = "follow";
  private static final String AGAIN = "redirect:/follow";

  private final Receipts receipts;
  private final Tries tries;
  private final Followed followed;
  private final FollowedPage page;

  FollowPages(Receipts receipts, Tries tries, Followed followed, FollowedPage page) {
    this.receipts = receipts;
    this.tries = tries;
    this.followed = followed;
    this.page = page;
  }

  /** The case that this browser follows, or the question which. */
  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return followed.find(request).map(page::of).orElseGet(() -> ask(HttpStatus.OK, Map.of()));
  }

  @PostMapping
  ModelAndView open(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    var wait = tries.take(WHAT, request.getRemoteAddr(), TRIES);
    if (!wait.isZero()) {
      return ask(
          HttpStatus.TOO_MANY_REQUESTS, Map.of("waitMinutes", minutes(wait), "number", number));
    }
    var found = receipts.caseOf(cut(number), cut(code));
    if (found.isEmpty()) {
      return ask(HttpStatus.UNPROCESSABLE_ENTITY, Map.of("isWrong", true, "number", number));
    }
    tries.giveBack(WHAT, request.getRemoteAddr());
    followed.begin(request, found.get());
    return new ModelAndView(AGAIN);
  }

  /** Whoever has the phone next starts afresh. */
  @PostMapping("/leave")
  String leave(HttpServletRequest request) {
    followed.end(request);
    return AGAIN;
  }

  private static ModelAndView ask(HttpStatus status, Map<String, ?> said) {
    return new ModelAndView("voter/follow", said, status).addObject("most", Receipts.TYPED);
  }

  private static String cut(String typed) {
    return typed.substring(0, Math.min(typed.length(), Receipts.TYPED));
  }

  private static long minutes(Duration wait) {
    return wait.plusSeconds(59).toMinutes();
  }
}
