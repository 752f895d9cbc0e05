package org.lianxin.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Words;
import org.lianxin.routing.Category;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read: the published words, and neither the case's number nor any person. */
@Component
@Transactional(readOnly = true)
class PublishedAnswers {

  /** Answers on a page. */
  static final int PAGE = 20;

  /** The last page that is served. */
  static final int LAST = 500;

  /** Most characters that are looked for. */
  static final int WANTED = 40;

  /** Most answers in a file. */
  private static final int MOST = 5_000;

  private static final int CHUNK = 500;

  /**
   * A published answer.
   *
   * @param id its own number, which is not the case's
   * @param outcome the key of what came of it
   */
  record PublishedAnswer(
      long id,
      LocalDate publishedOn,
      String category,
      String area,
      String unit,
      String outcome,
      AnswerDraft words) {}

  /** A page of them. */
  record Page(List<PublishedAnswer> answers, boolean hasNext) {}

  private final PublicationTable table;
  private final Words names;

  PublishedAnswers(PublicationTable table, Words names) {
    this.table = table;
    this.names = names;
  }

  Optional<PublishedAnswer> find(long id) {
    return table.findByIdAndState(id, PublicationState.PUBLISHED).map(this::answer);
  }

  /**
   * Finds.
   *
   * @param wanted words that stand in title, question or answer; empty for all
   * @param categories of these kinds
   * @param page from 0
   */
  Page find(String wanted, Collection<Category> categories, int page) {
    var slice = slice(wanted, categories, page, PAGE);
    return new Page(slice.map(this::answer).getContent(), slice.hasNext() && page < LAST);
  }

  /** All of them, the newest first, at most {@value #MOST}. */
  Iterator<List<Object>> lines() {
    return Stream.iterate(0, page -> page < MOST / CHUNK, page -> page + 1)
        .map(page -> slice("", List.of(Category.values()), page, CHUNK).getContent())
        .takeWhile(chunk -> !chunk.isEmpty())
        .flatMap(List::stream)
        .map(this::answer)
        .map(PublishedAnswers::line)
        .iterator();
  }

  private static List<Object> line(PublishedAnswer answer) {
    return List.of(
        answer.publishedOn,
        answer.category,
        answer.area,
        answer.unit,
        answer.outcome,
        answer.words.title(),
        answer.words.question(),
        answer.words.answer());
  }

  private Slice<PublicationEntity> slice(
      String wanted, Collection<Category> categories, int page, int size) {
    var plain = wanted.replaceAll("([!%_])", "!$1");
    return table.findPublished("%" + plain + "%", categories, PageRequest.of(page, size));
  }

  private PublishedAnswer answer(PublicationEntity found) {
    return new PublishedAnswer(
        found.id(),
        found.publishedOn(),
        names.label(found.category()),
        names.area(found.area()),
        names.body(found.unit()),
        names.label(found.outcome()),
        found.words());
  }
}
