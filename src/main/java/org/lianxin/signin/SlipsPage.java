package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 密码条: who has no password yet, and slips to print for them. */
@Controller
@RequestMapping("/accounts/slips")
class SlipsPage {

  private final Slips slips;
  private final String address;

  SlipsPage(Slips slips, @Value("${lianxin.notification.address}") String address) {
    this.slips = slips;
    this.address = address;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("waiting", slips.waiting());
    model.addAttribute("most", Slips.MOST);
    return "signin/slips";
  }

  /** Answers with the slips themselves instead of leading on: they are nowhere to be read again. */
  @PostMapping
  String print(
      @RequestParam(name = "login", required = false) List<String> logins,
      Principal by,
      HttpServletRequest request,
      Model model) {
    var chosen = logins == null ? List.<String>of() : logins;
    model.addAttribute(
        "slips", slips.print(chosen, by.getName(), Address.of(request.getRemoteAddr())));
    model.addAttribute("address", address);
    return show(model);
  }
}
