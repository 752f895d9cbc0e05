package org.lianxin.notification.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.Person;
import org.lianxin.notification.NoticeKind;
import org.lianxin.notification.Reach;
import org.lianxin.notification.Wish;
import org.lianxin.notification.Wishes;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 通知设置: everybody's own. */
@Controller
@RequestMapping("/notices/settings")
class NoticeSettingsPage {

  private final Wishes wishes;
  private final Sentences sentences;

  NoticeSettingsPage(Wishes wishes, Sentences sentences) {
    this.wishes = wishes;
    this.sentences = sentences;
  }

  @GetMapping
  ModelAndView show(@RequestAttribute(Person.READER) Person reader) {
    return page(wishes.reach(reader.login()), wishes.of(reader.login()), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView save(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam Map<String, String> sent,
      Locale language) {
    var typed = new Reach(mail.strip(), phone.strip());
    var wanted = wanted(sent);
    try {
      wishes.write(reader.login(), typed, wanted);
      return new ModelAndView("redirect:/notices/settings?saved");
    } catch (Refusal refusal) {
      return page(typed, wanted, HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("errors", sentences.firstByField(refusal, language));
    }
  }

  private static Map<NoticeKind, Wish> wanted(Map<String, String> sent) {
    var wanted = new EnumMap<NoticeKind, Wish>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      for (var wish : Wish.values()) {
        if (wish.name().equals(sent.get(kind.name()))) {
          wanted.put(kind, wish);
        }
      }
    }
    return wanted;
  }

  private ModelAndView page(Reach reach, Map<NoticeKind, Wish> wanted, HttpStatus status) {
    return new ModelAndView("notification/settings", status)
        .addObject("errors", Map.of())
        .addObject("reach", reach)
        .addObject("lines", wishes.lines(wanted))
        .addObject("wishes", Wish.values());
  }
}
