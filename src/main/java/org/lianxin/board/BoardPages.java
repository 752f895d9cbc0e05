package org.lianxin.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.board.BoardFiles.FileType;
import org.lianxin.board.Figure.Part;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 监督看板 and the cases behind its figures, for everybody who may read cases. */
@Controller
@RequestMapping("/board")
class BoardPages {

  private static final int PAGE = 50;

  /** All but the balance, which goes through the tables of the record themselves. */
  private static final Set<Panel> AT_ONCE = EnumSet.complementOf(EnumSet.of(Panel.BALANCE));

  /**
   * What the form asks; null where it asks nothing.
   *
   * @param area the code of an area
   */
  record Asked(LocalDate from, LocalDate to, String area) {}

  /**
   * Which number of the board.
   *
   * @param of for which value of the dimension
   */
  record Number(Figure figure, Part part, Dimension by, String of) {

    /**
     * The same, complete.
     *
     * @throws ResponseStatusException when no table of the board has such a number
     */
    Behind behind() {
      var division = by == null ? Dimension.WHOLE : by;
      var isThere =
          figure != null
              && (division == Dimension.WHOLE
                  || Stream.of(Panel.values())
                      .anyMatch(
                          panel -> panel.by() == division && panel.figures().contains(figure)));
      if (!isThere) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      }
      return new Behind(
          figure,
          part == null ? Part.NUMERATOR : part,
          division,
          division == Dimension.WHOLE || of == null ? "" : of);
    }
  }

  private final Board board;
  private final FigureRows rows;
  private final BoardFiles files;
  private final Sentences sentences;
  private final Clock clock;

  BoardPages(Board board, FigureRows rows, BoardFiles files, Sentences sentences, Clock clock) {
    this.board = board;
    this.rows = rows;
    this.files = files;
    this.sentences = sentences;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute Asked asked,
      Locale language) {
    requireCases(reader);
    var page =
        new ModelAndView("board/board")
            .addObject("asked", asked)
            .addObject("areas", board.areas(reader))
            .addObject("now", LocalDateTime.now(clock));
    try {
      var scope = scope(asked);
      var grids = board.grids(AT_ONCE, reader, scope, language);
      return page.addObject("scope", scope)
          .addObject("tiles", Board.tiles(grids.get(Panel.STAGE.name()), scope))
          .addObject("grids", grids);
    } catch (Refusal refusal) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page.addObject("refused", sentences.of(refusal, language));
    }
  }

  /** Whether the books agree, for itself and as a part of the board. */
  @GetMapping("/balance")
  ModelAndView balance(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute Asked asked,
      Locale language) {
    requireCases(reader);
    var scope = scope(asked);
    var grids = board.grids(Set.of(Panel.BALANCE), reader, scope, language);
    return new ModelAndView("board/balance")
        .addObject("scope", scope)
        .addObject("grids", grids)
        .addObject("balance", Board.balance(grids.get(Panel.BALANCE.name())));
  }

  /**
   * The cases behind a number.
   *
   * @param after the number after which the page begins
   */
  @GetMapping("/cases")
  ModelAndView cases(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute Number number,
      @RequestParam(required = false) String after,
      @ModelAttribute Asked asked,
      Locale language) {
    requireCases(reader);
    var behind = number.behind();
    var scope = scope(asked);
    var found = rows.cases(reader, scope, behind, after, PAGE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE));
    return new ModelAndView("board/cases")
        .addObject("scope", scope)
        .addObject("title", board.title(behind, language))
        .addObject("meaning", board.meaning(behind.figure(), language))
        .addObject("cases", shown)
        .addObject("areas", board.areaNames(shown))
        .addObject("isFirst", after == null)
        .addObject("first", Board.link("/board/cases", scope, behind).encode().toUriString())
        .addObject(
            "next",
            found.size() > PAGE
                ? Board.link("/board/cases", scope, behind)
                    .queryParam("after", shown.get(PAGE - 1).caseNo())
                    .encode()
                    .toUriString()
                : null)
        .addObject("xlsx", Board.link("/board/cases.xlsx", scope, behind).encode().toUriString())
        .addObject("csv", Board.link("/board/cases.csv", scope, behind).encode().toUriString());
  }

  /** All cases behind a number, as a file of this kind. */
  @GetMapping("/cases.{ending:xlsx|csv}")
  void casesAsFile(
      @RequestAttribute(Person.READER) Person reader,
      @PathVariable String ending,
      @ModelAttribute Number number,
      @ModelAttribute Asked asked,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    requireCases(reader);
    files.cases(FileType.of(ending), reader, scope(asked), number.behind(), language, response);
  }

  /** A table of the board, as a file of this kind. */
  @GetMapping("/tables/{panel}.{ending:xlsx|csv}")
  void tableAsFile(
      @RequestAttribute(Person.READER) Person reader,
      @PathVariable String panel,
      @PathVariable String ending,
      @ModelAttribute Asked asked,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    requireCases(reader);
    var grids = board.grids(List.of(panel(panel)), reader, scope(asked), language);
    files.grid(FileType.of(ending), grids.get(panel), language, response);
  }

  private static Panel panel(String name) {
    return Stream.of(Panel.values())
        .filter(panel -> panel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Scope scope(Asked asked) {
    return Scope.of(asked.from, asked.to, asked.area, LocalDate.now(clock));
  }

  /** Who reads no case has no figures: zeros would say that all is well. */
  private static void requireCases(Person reader) {
    if (reader.posts().stream().allMatch(post -> post.role() == Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
