package org.lianxin.checkup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Download;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * 系统状态: how the installation does in words, and as a file for whoever helps; for administrators.
 */
@Controller
@RequestMapping("/checkup/state")
class StatePage {

  /**
   * A reading in the reader's language.
   *
   * @param sentence how it does
   */
  record Said(PartState reading, String sentence) {}

  private final Installation installation;
  private final Checkup checkup;
  private final RecentProblems problems;
  private final FaultWords words;
  private final Clock clock;

  StatePage(
      Installation installation,
      Checkup checkup,
      RecentProblems problems,
      FaultWords words,
      Clock clock) {
    this.installation = installation;
    this.checkup = checkup;
    this.problems = problems;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@RequestAttribute(Person.READER) Person reader, Locale language, Model model) {
    require(reader);
    model.addAttribute("readings", said(language));
    return "checkup/state";
  }

  /** Always Chinese, as whoever helps reads it; no name of a person, a voter or a case. */
  @GetMapping("/diagnosis.txt")
  ResponseEntity<byte[]> diagnosis(@RequestAttribute(Person.READER) Person reader) {
    require(reader);
    var text = new ArrayList<String>();
    text.add("连心诊断文件 " + LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    text.add(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    text.add("");
    said(Locale.SIMPLIFIED_CHINESE)
        .forEach(
            one ->
                text.add(
                    "%s %s %s"
                        .formatted(
                            one.reading().isWell() ? "正常" : "注意",
                            one.reading().part(),
                            one.sentence())));
    text.add("");
    checkup.faults().stream()
        .map(fault -> "%s %s".formatted(fault.check(), words.sentence(fault, Locale.CHINA)))
        .forEach(text::add);
    text.add("");
    text.addAll(problems.all());
    return Download.of(
        "lianxin-diagnosis-%s.txt".formatted(LocalDate.now(clock)),
        String.join("\r\n", text).getBytes(StandardCharsets.UTF_8));
  }

  private List<Said> said(Locale language) {
    return installation.readings().stream()
        .map(reading -> new Said(reading, words.condition(reading, language)))
        .toList();
  }

  private static void require(Person reader) {
    if (!reader.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
