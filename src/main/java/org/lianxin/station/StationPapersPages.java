package org.lianxin.station;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.shared.Download;
import org.lianxin.shared.Paper;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.lianxin.station.StationView.Shown;
import org.lianxin.voter.StationDoor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What an office prints for a station, as PDF and as DOCX. */
@Controller
@RequestMapping("/own-stations/{code}")
class StationPapersPages {

  /** Their names in the addresses. */
  static final List<String> PAPERS = List.of("sign", "notice", "changes");

  private final StationDesk desk;
  private final StationView view;
  private final StationPapers papers;
  private final StationDoor door;
  private final Papers press;

  StationPapersPages(
      StationDesk desk, StationView view, StationPapers papers, StationDoor door, Papers press) {
    this.desk = desk;
    this.view = view;
    this.papers = papers;
    this.door = door;
    this.press = press;
  }

  /** 标牌: the sheet for the door, with the code. */
  @GetMapping("/sign.{ending:pdf|docx}")
  ResponseEntity<byte[]> sign(
      @PathVariable String code,
      @PathVariable String ending,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletRequest request) {
    var shown = shown(code, reader);
    var address = door.path(code).map(path -> StationPages.address(request, path));
    return file("sign-" + code, ending, papers.sign(shown, address));
  }

  /** 代表公示. */
  @GetMapping("/notice.{ending:pdf|docx}")
  ResponseEntity<byte[]> notice(
      @PathVariable String code,
      @PathVariable String ending,
      @RequestAttribute(Person.READER) Person reader) {
    return file("deputies-" + code, ending, papers.notice(shown(code, reader)));
  }

  /** 代表变动公告. */
  @GetMapping("/changes.{ending:pdf|docx}")
  ResponseEntity<byte[]> changes(
      @PathVariable String code,
      @PathVariable String ending,
      @RequestAttribute(Person.READER) Person reader) {
    return file("changes-" + code, ending, papers.changes(shown(code, reader)));
  }

  private Shown shown(String code, Person reader) {
    return desk.find(code, reader)
        .map(view::of)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ResponseEntity<byte[]> file(String name, String ending, Paper paper) {
    var format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
    return Download.of(name + "." + ending, press.write(paper, format));
  }
}
