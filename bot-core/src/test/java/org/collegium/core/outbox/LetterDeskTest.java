package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Author.Content;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

/** One message that was posted with several letters, of which one's words must not stand any longer. */
class LetterDeskTest {

  private static final Instant NOW = Instant.parse("2027-01-12T17:00:00Z");
  private static final Prose OVER = new Prose("over");
  private static final MembershipNotice.TakenBack TAKEN_BACK =
      new MembershipNotice.TakenBack(new Prose("Front Range"), NoticeKind.ANNOUNCEMENT);

  @Test
  void wordsThatMustNotStandAreTakenOutThoughTheOtherPartsHaveNothingToSay() {
    var desk = desk(Map.of(NoticeKind.ANNOUNCEMENT, new Content.Say(TAKEN_BACK)));

    for (var letters : List.of(List.of(letter(1, NoticeKind.SESSION_REMINDER), letter(2, NoticeKind.ANNOUNCEMENT)),
        List.of(letter(1, NoticeKind.ANNOUNCEMENT), letter(2, NoticeKind.SESSION_REMINDER)))) {
      assertThat(desk.rewrite(letters, NOW)).isEqualTo(new LetterDesk.Says(TAKEN_BACK));
    }
  }

  @Test
  void whatElseHasChangedTellsNobodyAnythingNewWhoMayNotBeToldAllOfIt() {
    var desk = desk(Map.of(NoticeKind.ANNOUNCEMENT, new Content.Say(new MembershipNotice.Announcement(
        new Prose("Front Range"), new Prose("Pat"), new Prose("Bring pens.")))));

    assertThat(desk.rewrite(List.of(letter(1, NoticeKind.ANNOUNCEMENT), letter(2, NoticeKind.SESSION_REMINDER)), NOW))
        .isEqualTo(new LetterDesk.Stands(OVER));
  }

  private static LetterDesk desk(Map<NoticeKind, Content> said) {
    var authors = new EnumMap<NoticeKind, Author>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      authors.put(kind, (_, _) -> said.getOrDefault(kind, new Content.Nothing(OVER)));
    }
    return new LetterDesk(authors);
  }

  private static Letter letter(long id, NoticeKind kind) {
    var draft = new Draft("test:" + id, kind, id, new CohortId(1), new Recipient.ToPerson(new PersonId(1)), NOW,
        Optional.empty(), Optional.empty(), Draft.Urgency.ORDINARY);
    return new Letter(new LetterId(id), draft, Letter.State.DELIVERED, 1, Optional.empty(), Optional.of(NOW),
        Optional.empty(), Optional.empty(), Optional.empty());
  }
}
