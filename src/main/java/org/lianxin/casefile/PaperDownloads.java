package org.lianxin.casefile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.directory.Person;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** A case's papers as files, for whoever may read the case. */
@Controller
class PaperDownloads {

  private final CaseAccess access;
  private final List<CasePapers> sources;
  private final Papers papers;

  PaperDownloads(CaseAccess access, List<CasePapers> sources, Papers papers) {
    this.access = access;
    this.sources = sources;
    this.papers = papers;
  }

  /** The papers that this reader finds on the case's page. */
  List<CasePaper> of(String caseNo, Person reader) {
    return sources.stream().flatMap(source -> source.of(caseNo, reader).stream()).toList();
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

  private ResponseEntity<byte[]> download(
      String caseNo, String name, Format format, Person reader) {
    var paper =
        Stream.of(caseNo)
            .filter(asked -> access.mayRead(asked, reader))
            .flatMap(asked -> of(asked, reader).stream())
            .filter(found -> found.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var file = "%s-%s.%s".formatted(caseNo, name, format.name().toLowerCase(Locale.ROOT));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(papers.write(paper.content().get(), format));
  }
}
