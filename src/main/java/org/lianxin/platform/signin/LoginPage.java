package org.lianxin.platform.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. In the demonstration it tells who can sign in, and how. */
@Controller
class LoginPage {

  private static final int OF_EACH_ROLE = 2;

  private final People people;
  private final Optional<DemoPassword> demo;
  private final Providers providers;

  LoginPage(People people, Optional<DemoPassword> demo, Providers providers) {
    this.people = people;
    this.demo = demo;
    this.providers = providers;
  }

  @GetMapping("/login")
  String show(@RequestParam(required = false) Long wait, Authentication signedIn, Model model) {
    if (signedIn != null) {
      return "redirect:/";
    }
    model.addAttribute("waitMinutes", wait);
    model.addAttribute("providers", providers.all());
    if (demo.isPresent()) {
      model.addAttribute("demoPassword", DemoPassword.WORD);
      model.addAttribute("demoPeople", demoPeople());
    }
    return "signin/login";
  }

  /** A few of each role: the district has hundreds. */
  private List<Person> demoPeople() {
    return Stream.of(Role.values())
        .flatMap(
            role -> people.inGroup(role.name()).stream().filter(Person::active).limit(OF_EACH_ROLE))
        .distinct()
        .toList();
  }
}
