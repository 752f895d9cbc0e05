package org.lianxin.casefile;

import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.shared.Download;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A case's papers as files, for whoever may read the case. */
@Controller
class PaperDownloads {

  private final CaseDocuments documents;
  private final CaseView view;
  private final Sentences sentences;

  PaperDownloads(CaseDocuments documents, CaseView view, Sentences sentences) {
    this.documents = documents;
    this.view = view;
    this.sentences = sentences;
  }

  @GetMapping("/demands/{caseNo}/papers/{name}.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String caseNo,
      @PathVariable String name,
      @RequestAttribute(Person.READER) Person reader) {
    return download(caseNo, name, Format.PDF, reader);
  }

  @GetMapping("/demands/{caseNo}/papers/{name}.docx")
  ResponseEntity<byte[]> docx(
      @PathVariable String caseNo,
      @PathVariable String name,
      @RequestAttribute(Person.READER) Person reader) {
    return download(caseNo, name, Format.DOCX, reader);
  }

  /** 取号: the next number of its series for a paper, which then goes out under it. */
  @PostMapping("/demands/{caseNo}/papers/{name}/number")
  ModelAndView number(
      @PathVariable String caseNo,
      @PathVariable String name,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var offered = find(caseNo, name, reader);
    try {
      documents.number(caseNo, offered, reader);
      return new ModelAndView("redirect:/demands/" + caseNo);
    } catch (Refusal refusal) {
      var page =
          view.page(caseNo, reader, language)
              .addObject("notNumbered", sentences.of(refusal, language));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
  }

  private ResponseEntity<byte[]> download(
      String caseNo, String name, Format format, Person reader) {
    var file = "%s-%s.%s".formatted(caseNo, name, format.name().toLowerCase(Locale.ROOT));
    return Download.of(file, documents.write(find(caseNo, name, reader), format));
  }

  private CaseDocuments.Offered find(String caseNo, String name, Person reader) {
    return documents
        .find(caseNo, name, reader)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
