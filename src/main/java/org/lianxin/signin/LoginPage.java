package org.lianxin.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Directory;
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

  /** The people of one street stand first: they can take a demand its whole way by themselves. */
  private static final Comparator<Person> STREET_BY_STREET =
      Comparator.comparing(LoginPage::area, Comparator.comparing(String::length).reversed())
          .thenComparing(LoginPage::area)
          .thenComparing(Person::login);

  private final People people;
  private final Directory directory;
  private final Optional<DemoPassword> demo;
  private final Providers providers;

  LoginPage(People people, Directory directory, Optional<DemoPassword> demo, Providers providers) {
    this.people = people;
    this.directory = directory;
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
      var shown = demoPeople();
      model.addAttribute("demoPeople", shown);
      model.addAttribute("places", directory.names(shown.stream().map(LoginPage::place).toList()));
    }
    return "signin/login";
  }

  /** A few of each role: the district has hundreds. */
  private List<Person> demoPeople() {
    return Stream.of(Role.values())
        .flatMap(
            role ->
                people.inGroup(role.name()).stream()
                    .filter(Person::active)
                    .sorted(STREET_BY_STREET)
                    .limit(OF_EACH_ROLE))
        .distinct()
        .toList();
  }

  /** The first part of a code such as {@code 310117001-GW}. */
  private static String area(Person person) {
    return place(person).split("-")[0];
  }

  /** Where the person's first post is. */
  private static String place(Person person) {
    return person.posts().get(0).body();
  }
}
