package org.lianxin.numbering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 发文字号: an office's signs and the numbers that come next, kind by kind. */
@Controller
@RequestMapping("/numbering")
class NumberingPage {

  private final DocumentNumbers numbers;
  private final Directory directory;
  private final Sentences sentences;

  NumberingPage(DocumentNumbers numbers, Directory directory, Sentences sentences) {
    this.numbers = numbers;
    this.directory = directory;
    this.sentences = sentences;
  }

  /** One body at a time; where none is named, the reader's first. */
  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String body,
      @RequestAttribute(Person.READER) Person reader) {
    return page(body, reader);
  }

  @PostMapping
  ModelAndView set(
      @RequestParam String body,
      @RequestParam PaperKind kind,
      @RequestParam(defaultValue = "") String sign,
      @RequestParam(defaultValue = "") String next,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    try {
      numbers.set(new PaperIssue(kind, body), sign, number(next), reader);
      return new ModelAndView("redirect:/numbering").addObject("body", body);
    } catch (Refusal refusal) {
      var page =
          page(body, reader)
              .addObject("wrong", kind)
              .addObject("sign", sign)
              .addObject("next", next)
              .addObject("errors", sentences.firstByField(refusal, language));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
  }

  private static Optional<Integer> number(String typed) {
    try {
      return Optional.of(Integer.valueOf(typed.strip()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private ModelAndView page(String asked, Person reader) {
    var bodies = bodies(reader);
    var body =
        bodies.stream()
            .filter(one -> asked.isEmpty() || one.code().equals(asked))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("numbering/numbering")
        .addObject("bodies", bodies)
        .addObject("body", body)
        .addObject("year", numbers.year())
        .addObject("series", numbers.of(body.code(), numbers.year()))
        .addObject("mostSign", DocumentNumbers.LONGEST_SIGN)
        .addObject("errors", Map.of());
  }

  /** Those that issue papers and whose numbers the reader sets. */
  private List<Body> bodies(Person reader) {
    var all =
        reader.is(Role.ADMINISTRATOR)
            ? Stream.of(BodyKind.values()).flatMap(kind -> directory.bodies(kind).stream())
            : reader.posts().stream()
                .map(Post::body)
                .distinct()
                .flatMap(code -> directory.body(code).stream());
    return all.filter(body -> DocumentNumbers.maySet(body.code(), reader)).toList();
  }
}
