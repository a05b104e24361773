package org.collegium.rehearsal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.rehearsal.Cast;
import org.collegium.rehearsal.Notices;
import org.collegium.rehearsal.Parcels;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.outbound.RehearsalCourier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeRenderingTest {

  private static final Instant NOW = Instant.parse("2027-10-26T13:00:00Z");

  private final Board board = new Board(_ -> {});

  @Test
  void thereIsASpecimenOfEveryNotice() {
    assertThat(Notices.all()).extracting(Object::getClass).containsAll(Records.of(Notice.class).toList());
  }

  static Stream<Notice> notices() {
    return Notices.all().stream();
  }

  @ParameterizedTest
  @MethodSource("notices")
  void everyNoticeHasWordsANameAndAButtonForEachAnswerItHopesFor(Notice notice) {
    var view = MessageView.of(posted(notice), Viewer.of(Cast.ADA.locale(), Cast.ADA.zone()));

    assertThat(view.parts()).isNotEmpty().allSatisfy(part -> {
      assertThat(part.name()).isNotBlank();
      assertThat(part.text()).isNotBlank().doesNotContain("{0}");
    });
    assertThat(view.parts().stream().mapToInt(part -> part.buttons().size()).sum())
        .isEqualTo(posted(notice).asks().stream().mapToInt(ask -> Button.of(ask).toArray().length).sum());
  }

  @Test
  void everyKindOfNoticeIsNamedInAMessage() {
    assertThat(Notices.all().stream().flatMap(notice -> posted(notice).parts().stream()).map(Posted.Part::kind))
        .contains(NoticeKind.values());
  }

  @Test
  void aMessageIsDatedOnTheViewersClockWithItsZoneNamed() {
    var view = MessageView.of(posted(Notices.reminder()), Viewer.of(Cast.LINUS.locale(), Cast.LINUS.zone()));

    assertThat(view.day()).isEqualTo("Tuesday, October 26, 2027");
    assertThat(view.hour()).isEqualTo("3:00 PM");
    assertThat(view.zone()).isEqualTo("Central European Time");
    assertThat(view.at()).isEqualTo("2027-10-26T13:00:00Z");
  }

  @Test
  void whatAMemberWroteTravelsAsTheyWroteIt() {
    var view = MessageView.of(posted(Notices.announcement()), Viewer.of(Cast.ADA.locale(), Cast.ADA.zone()));

    assertThat(view.parts().getFirst().text()).contains("<b>Parking</b>");
  }

  private Posted posted(Notice notice) {
    var courier = new RehearsalCourier(board, InstantSource.fixed(NOW));
    var before = board.size();
    courier.carry(Parcels.to(Cast.ADA, before + 1L, NoticeKind.SESSION_REMINDER, notice));
    return board.after(before).getFirst();
  }
}
