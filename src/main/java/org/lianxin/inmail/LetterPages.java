package org.lianxin.inmail;

import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A letter of a case with all its words, and what it quotes. */
@Controller
@RequestMapping("/demands/{caseNo}/letters")
class LetterPages {

  private final CaseLetters letters;
  private final Words words;

  LetterPages(CaseLetters letters, Words words) {
    this.letters = letters;
    this.words = words;
  }

  @GetMapping("/{id}")
  ModelAndView show(
      @PathVariable String caseNo,
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader) {
    var letter =
        letters
            .open(caseNo, id, reader)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("inmail/letter")
        .addObject("caseNo", caseNo)
        .addObject("letter", letter)
        .addObject("writtenBy", words.person(letter.writtenBy()))
        .addObject("landedBy", words.person(letter.landedBy()));
  }
}
