package org.lianxin.takeover;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.takeover.OldLedgers.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 转入旧台账: upload, which column is what, the trial run, the takeover. For officers. */
@Controller
@RequestMapping("/old-ledgers/files")
class OldFilePages {

  private static final Logger LOG = LoggerFactory.getLogger(OldFilePages.class);

  /** So many lines that are left out are shown. */
  private static final int MOST_LEFT_OUT = 200;

  private final OldLedgers ledgers;
  private final OldScope scope;
  private final Words words;
  private final Sentences sentences;

  OldFilePages(OldLedgers ledgers, OldScope scope, Words words, Sentences sentences) {
    this.ledgers = ledgers;
    this.scope = scope;
    this.words = words;
    this.sentences = sentences;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (scope.offices(reader).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView show(@RequestAttribute(Person.READER) Person reader) {
    return new ModelAndView("takeover/upload")
        .addObject("offices", scope.offices(reader))
        .addObject("waiting", ledgers.waiting(reader))
        .addObject("words", words);
  }

  @PostMapping
  ModelAndView upload(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) String office,
      @RequestAttribute(Person.READER) Person reader,
      Locale language)
      throws IOException {
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    try {
      var id = ledgers.upload(office, name, file.getBytes(), reader);
      return new ModelAndView("redirect:/old-ledgers/files/" + id);
    } catch (Refusal refusal) {
      var page = show(reader);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page.addObject("refused", sentences.of(refusal, language));
    }
  }

  /** What we propose; another sheet, other headings or a kept mapping may be asked for. */
  @GetMapping("/{id}")
  ModelAndView map(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    try {
      var opened = opened(id, sent, reader);
      var wanted = sent.getOrDefault("mapping", "");
      var mapping =
          ledgers.kept(opened).stream()
              .filter(kept -> String.valueOf(kept.id()).equals(wanted))
              .map(KeptMapping::mapping)
              .findFirst()
              .orElseGet(() -> ledgers.propose(opened));
      return page(opened, mapping, sent);
    } catch (Refusal refusal) {
      return refused(id, Map.of(), refusal, reader, language);
    }
  }

  /** A trial run unless the person chose to take over. */
  @PostMapping("/{id}")
  ModelAndView take(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    try {
      var opened = opened(id, sent, reader);
      var mapping = new MappingForm(sent).mapping(opened.sheet());
      if (!sent.getOrDefault("name", "").isBlank()) {
        ledgers.keep(opened, sent.get("name"), mapping, reader);
      }
      boolean isForReal = sent.containsKey("take");
      var outcome =
          isForReal
              ? ledgers.take(opened, mapping, reader)
              : ledgers.examine(opened, mapping, reader);
      if (isForReal && !outcome.isRefused()) {
        LOG.info("{} old records taken over by {}", outcome.fresh(), reader.login());
        later.addFlashAttribute("taken", outcome);
        return new ModelAndView("redirect:/old-ledgers");
      }
      var page = page(opened, mapping, sent);
      page.setStatus(outcome.isRefused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
      return page.addObject("outcome", outcome)
          .addObject("leftOut", outcome.leftOut().stream().limit(MOST_LEFT_OUT).toList());
    } catch (Refusal refusal) {
      return refused(id, sent, refusal, reader, language);
    }
  }

  @PostMapping("/{id}/give-up")
  String giveUp(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    ledgers.giveUp(id, reader);
    return "redirect:/old-ledgers/files";
  }

  private Opened opened(long id, Map<String, String> sent, Person reader) {
    return ledgers
        .open(id, sent.get("sheet"), new MappingForm(sent).head(), reader)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(Opened opened, Mapping mapping, Map<String, String> sent) {
    var fields = new HashMap<Integer, OldField>();
    opened
        .sheet()
        .columns()
        .forEach(column -> fields.put(column.position(), mapping.columns().get(column.title())));
    return new ModelAndView("takeover/mapping")
        .addObject("opened", opened)
        .addObject("mapping", mapping)
        .addObject("chosen", fields)
        .addObject("fields", OldField.values())
        .addObject("standings", OldStanding.values())
        .addObject("states", OldStates.of(opened.sheet(), mapping))
        .addObject("kept", ledgers.kept(opened))
        .addObject("name", sent.getOrDefault("name", ""))
        .addObject("words", words);
  }

  /** What was typed stays; where the sheet can't be read so, it is shown as we would read it. */
  private ModelAndView refused(
      long id, Map<String, String> sent, Refusal refusal, Person reader, Locale language) {
    var opened =
        ledgers
            .open(id, sent.get("sheet"), null, reader)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var page = page(opened, typed(opened, sent), sent);
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page.addObject("refused", sentences.of(refusal, language));
  }

  private Mapping typed(Opened opened, Map<String, String> sent) {
    try {
      return sent.isEmpty()
          ? ledgers.propose(opened)
          : new MappingForm(sent).mapping(opened.sheet());
    } catch (Refusal refused) {
      var proposed = ledgers.propose(opened);
      return new Mapping(
          proposed.columns(), "ALL".equals(sent.get("closed")), null, proposed.words());
    }
  }
}
