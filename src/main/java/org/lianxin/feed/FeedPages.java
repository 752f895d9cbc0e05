package org.lianxin.feed;

import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.CalendarFile;
import org.lianxin.shared.CanonicalText;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 日历订阅: everybody's own page, and the calendar itself, which needs no sign-in. */
@Controller
@RequestMapping("/feeds")
class FeedPages {

  private final CalendarFeed feed;
  private final FeedRows rows;
  private final CalendarFile file;
  private final Words words;

  FeedPages(CalendarFeed feed, FeedRows rows, CalendarFile file, Words words) {
    this.feed = feed;
    this.rows = rows;
    this.file = file;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(@RequestAttribute(Person.READER) Person reader) {
    return new ModelAndView("feed/feed", "madeAt", rows.madeAt(reader.login()).orElse(null));
  }

  /** The page that answers is the only one that ever shows the address. */
  @PostMapping
  ModelAndView make(@RequestAttribute(Person.READER) Person reader) {
    var address = feed.make(reader);
    return show(reader).addObject("address", address);
  }

  @PostMapping("/end")
  String end(@RequestAttribute(Person.READER) Person reader) {
    rows.remove(reader.login());
    return "redirect:/feeds";
  }

  /** Asked every hour by a phone: what did not change costs no body. */
  @GetMapping("/{token}.ics")
  ResponseEntity<String> calendar(@PathVariable String token, WebRequest request) {
    var owner =
        feed.owner(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var events = feed.events(owner);
    if (request.checkNotModified(CanonicalText.sha256(events.toString()))) {
      return null;
    }
    return ResponseEntity.ok()
        .contentType(CalendarFile.TYPE)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(file.of(words.chinese("feed.name"), events));
  }
}
