package org.lianxin.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 通知设置: where a person is reached, and what he wants of each kind of notice. */
@Service
@Transactional
public class Wishes {

  private final ReaderRows readers;
  private final NoticeDecision decision;

  Wishes(ReaderRows readers, NoticeDecision decision) {
    this.readers = readers;
    this.decision = decision;
  }

  /**
   * What a person wants of a kind.
   *
   * @param isDuty whether it has something to do in it, so that it can't be turned off
   * @param wish what the person said; empty for what the table says
   */
  public record Line(NoticeKind kind, boolean isDuty, Optional<Wish> wish) {}

  /** Where the person is reached. */
  @Transactional(readOnly = true)
  public Reach reach(String login) {
    return readers.reach(login);
  }

  /** What the person wants of each kind. */
  @Transactional(readOnly = true)
  public Map<NoticeKind, Wish> of(String login) {
    return readers.wishes(List.of(login)).getOrDefault(login, Map.of());
  }

  /** A line for each kind, with these wishes. */
  public List<Line> lines(Map<NoticeKind, Wish> said) {
    return Stream.of(NoticeKind.values())
        .map(kind -> new Line(kind, isDuty(kind), Optional.ofNullable(said.get(kind))))
        .toList();
  }

  /**
   * Keeps what the person wants.
   *
   * @param typed the address and the number as typed
   * @param wishes by kind; what is left out goes by the table
   * @throws Refusal when the address or the number is none, or a duty is to be turned off
   */
  public void write(String login, Reach typed, Map<NoticeKind, Wish> wishes) {
    if (!typed.mail().isEmpty() && !Addresses.isMail(typed.mail())) {
      throw Refusal.of("mail", "notification.settings.no-address");
    }
    var phone = Addresses.mobile(typed.phone());
    if (phone.isEmpty() && !typed.phone().isEmpty()) {
      throw Refusal.of("phone", "notification.settings.no-mobile");
    }
    wishes.forEach(
        (kind, wish) -> {
          if (wish == Wish.NEVER && isDuty(kind)) {
            throw Refusal.of(kind.name(), "notification.settings.duty");
          }
        });
    readers.write(login, new Reach(typed.mail(), phone.orElse("")), wishes);
  }

  private boolean isDuty(NoticeKind kind) {
    return decision.of(kind).stream().anyMatch(NoticeRule::isDuty);
  }
}
