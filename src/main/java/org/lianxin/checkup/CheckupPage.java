package org.lianxin.checkup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** 配置检查: everything that will go wrong, with its cure, for administrators. */
@Controller
class CheckupPage {

  /** How many faults of one kind are shown. */
  static final int MOST_SHOWN = 50;

  /**
   * The faults of one check.
   *
   * @param sentences what is wrong, the first ones
   * @param more how many others there are
   */
  record Finding(Check check, List<String> sentences, int more) {

    /** How many there are. */
    public int number() {
      return sentences.size() + more;
    }
  }

  private final Checkup checkup;
  private final FaultWords words;

  CheckupPage(Checkup checkup, FaultWords words) {
    this.checkup = checkup;
    this.words = words;
  }

  @GetMapping("/checkup")
  String show(@RequestAttribute(Person.READER) Person reader, Locale language, Model model) {
    if (!reader.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var found =
        checkup.faults().stream()
            .collect(groupingBy(Fault::check, () -> new EnumMap<>(Check.class), toList()));
    model.addAttribute(
        "findings",
        found.entrySet().stream()
            .map(one -> finding(one.getKey(), one.getValue(), language))
            .toList());
    model.addAttribute(
        "sound", Stream.of(Check.values()).filter(check -> !found.containsKey(check)).toList());
    return "checkup/checkup";
  }

  private Finding finding(Check check, List<Fault> faults, Locale language) {
    return new Finding(
        check,
        faults.stream().limit(MOST_SHOWN).map(fault -> words.sentence(fault, language)).toList(),
        Math.max(0, faults.size() - MOST_SHOWN));
  }
}
