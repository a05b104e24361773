package org.collegium.core.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.text.Prose;

/** Has each letter written by the room that owns its fact. */
public final class LetterDesk {

  /** Why a letter is not sent whose time has passed. */
  static final Prose OVER = new Prose("it is over");
  /** Why a letter waits that was claimed for a person whose address is gone. */
  static final Prose NOWHERE = new Prose("no address on this platform any more");

  /** Why a letter waits that its room failed to write. */
  static final Prose UNWRITTEN = new Prose("it could not be written because of a fault; the log says which");

  /** Why a letter is not sent when another says all of it to the same person at the same time. */
  private static final Prose SAID = new Prose("another letter of the same message says it");

  private final Map<NoticeKind, Author> authors;

  /** @param authors one for every kind of notice */
  public LetterDesk(Map<NoticeKind, Author> authors) {
    for (var kind : NoticeKind.values()) {
      if (!authors.containsKey(kind)) {
        throw new IllegalArgumentException("Nobody writes letters of kind " + kind.word());
      }
    }
    this.authors = Map.copyOf(authors);
  }

  /** What the claimed letters say now, in order. */
  Pages write(List<Letter> letters, Instant now) {
    var spoken = new ArrayList<Page>();
    var silent = new LinkedHashMap<Letter, Prose>();
    var unwritten = new LinkedHashMap<Letter, RuntimeException>();
    for (var letter : letters) {
      try {
        switch (author(letter).write(letter, now)) {
          case Author.Content.Say say when spoken.stream().anyMatch(page -> page.notice().includes(say.notice())) ->
              silent.put(letter, SAID);
          case Author.Content.Say say -> spoken.add(new Page(letter, say.notice()));
          case Author.Content.Nothing nothing -> silent.put(letter, nothing.why());
        }
      } catch (RuntimeException fault) {
        // One fact that cannot be told must not silence all the others of that person, for ever.
        unwritten.put(letter, fault);
      }
    }
    return new Pages(spoken, silent, unwritten);
  }

  /**
   * What a message says now that was posted with those letters; nobody is told twice what another part tells. Where a
   * part has nothing to say the whole is left as it stands, unless words of another must not stand any longer: these go
   * at all events, and with them what has nothing to say.
   */
  Rewriting rewrite(List<Letter> letters, Instant now) {
    var spoken = new ArrayList<Notice>();
    var silent = new ArrayList<Prose>();
    for (var letter : letters) {
      try {
        switch (author(letter).rewrite(letter, now)) {
          case Author.Content.Say say when spoken.stream().anyMatch(notice -> notice.includes(say.notice())) -> {}
          case Author.Content.Say say -> spoken.add(say.notice());
          case Author.Content.Nothing nothing -> silent.add(nothing.why());
        }
      } catch (RuntimeException fault) {
        return new Unwritten(fault);
      }
    }
    return silent.isEmpty() || spoken.stream().anyMatch(MembershipNotice.TakenBack.class::isInstance)
        ? new Says(GatheredNotice.of(spoken))
        : new Stands(silent.getFirst());
  }

  private Author author(Letter letter) {
    return Objects.requireNonNull(authors.get(letter.draft().kind()), "every kind has an author");
  }

  /** What becomes of a message that was posted. */
  sealed interface Rewriting {}

  /** It says this. */
  record Says(Notice notice) implements Rewriting {}

  /** It is left as it stands. */
  record Stands(Prose why) implements Rewriting {}

  /** A room failed to write its part of it. */
  record Unwritten(RuntimeException fault) implements Rewriting {}

  /** One letter and what it says. */
  record Page(Letter letter, Notice notice) {}

  /**
   * What is said in one message, and what is not said.
   *
   * @param spoken the first is the vessel: the message goes under its id
   * @param unwritten what its room failed to write, and the fault
   */
  record Pages(List<Page> spoken, Map<Letter, Prose> silent, Map<Letter, RuntimeException> unwritten) {

    /** Whether it is one letter that goes as its own message, as nearly all are. */
    boolean isAllSaid() {
      return spoken.size() == 1 && silent.isEmpty() && unwritten.isEmpty();
    }

    Letter vessel() {
      return spoken.getFirst().letter();
    }

    Notice notice() {
      return GatheredNotice.of(spoken.stream().map(Page::notice).toList());
    }
  }
}
