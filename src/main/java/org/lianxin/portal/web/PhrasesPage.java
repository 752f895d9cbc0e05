package org.lianxin.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.portal.Phrases;
import org.lianxin.portal.Phrases.Phrase;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 常用语: the text blocks of the reader's bodies, as a page and for Tasklist's forms. */
@Controller
@RequestMapping("/phrases")
class PhrasesPage {

  private final Phrases phrases;
  private final Directory directory;
  private final Sentences sentences;

  PhrasesPage(Phrases phrases, Directory directory, Sentences sentences) {
    this.phrases = phrases;
    this.directory = directory;
    this.sentences = sentences;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView show(@RequestAttribute(Person.READER) Person reader) {
    return page(reader, Map.of(), Map.of(), HttpStatus.OK);
  }

  /** The same for a script. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Phrase> list(@RequestAttribute(Person.READER) Person reader) {
    return phrases.of(reader);
  }

  @PostMapping
  ModelAndView add(
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String words,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var text = words.replace("\r\n", "\n");
    try {
      phrases.add(body, title, text, reader);
      return new ModelAndView("redirect:/phrases");
    } catch (Refusal refusal) {
      var errors = sentences.firstByField(refusal, language);
      var written = Map.of("body", body, "title", title, "words", text);
      return page(reader, written, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    phrases.remove(id, reader);
    return "redirect:/phrases";
  }

  private ModelAndView page(
      Person reader, Map<String, String> written, Map<String, String> errors, HttpStatus status) {
    var bodies = Phrases.bodies(reader);
    return new ModelAndView("portal/phrases", status)
        .addObject("phrases", phrases.of(reader))
        .addObject("bodies", bodies)
        .addObject("names", directory.names(bodies))
        .addObject("written", written)
        .addObject("errors", errors)
        .addObject("mostTitle", Phrases.TITLE)
        .addObject("mostWords", Phrases.WORDS);
  }
}
