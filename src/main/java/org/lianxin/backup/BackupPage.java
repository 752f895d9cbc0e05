package org.lianxin.backup;

import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 备份: which there are, which are good, one more at once; for administrators. */
@Controller
@RequestMapping("/backup")
class BackupPage {

  private final Backups backups;
  private final Sentences sentences;

  BackupPage(Backups backups, Sentences sentences) {
    this.backups = backups;
    this.sentences = sentences;
  }

  @GetMapping
  ModelAndView show(@RequestAttribute(Person.READER) Person reader) {
    require(reader);
    return page();
  }

  @PostMapping
  ModelAndView begin(@RequestAttribute(Person.READER) Person reader, Locale language) {
    require(reader);
    try {
      backups.begin();
      return new ModelAndView("redirect:/backup");
    } catch (Refusal refusal) {
      var page = page().addObject("refused", sentences.of(refusal, language));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
  }

  private ModelAndView page() {
    return new ModelAndView("backup/backup")
        .addObject("state", backups.state())
        .addObject("place", backups.place())
        .addObject("key", backups.key().orElse(null))
        .addObject("lastGood", backups.lastGood().orElse(null))
        .addObject("backups", backups.all());
  }

  private static void require(Person reader) {
    if (!reader.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
