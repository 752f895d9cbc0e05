package org.lianxin.training;

import java.util.List;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.shared.Training;
import org.lianxin.signin.DemoPassword;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** 演练步骤: who does what with one demand, and a button to become each of them. */
@Controller
@Profile(Training.PROFILE)
class TrainingPage {

  /** Who does each step; what it is says {@code training.step.<number>}. */
  private static final List<String> DOERS =
      List.of(
          "yueyang.liaison",
          "deputy.d001",
          "yueyang.officer",
          "yueyang.handler",
          "yueyang.leader",
          "yueyang.officer",
          "yueyang.leader",
          "deputy.d001",
          "yueyang.handler",
          "yueyang.officer");

  private final People people;
  private final DemoPassword password;

  TrainingPage(People people, DemoPassword password) {
    this.people = people;
    this.password = password;
  }

  @GetMapping("/training")
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    model.addAttribute(
        "doers", DOERS.stream().map(login -> people.find(login).orElseThrow()).toList());
    model.addAttribute("reader", reader);
    model.addAttribute("password", password.word());
    return "training/training";
  }
}
