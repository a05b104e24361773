package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.notice.Notice;
import org.collegium.core.specimen.Notices;
import org.collegium.core.specimen.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeRenderingTest {

  private static final List<String> NAMES = List.of("reminder", "reminder-answered", "reminder-turnout",
      "reminder-begun", "moved", "moved-turnout", "changed", "cancelled", "check-in", "nudge", "check-in-answered",
      "check-in-answered-for-good", "check-in-closed", "check-in-dropped", "welcome", "door-closed", "catch-up",
      "announcement",
      "mentor-changed-share", "mentor-changed", "mentor-gone", "programme-ended", "gathered");

  @Test
  void thereIsASpecimenOfEveryNotice() {
    assertThat(Notices.plain().all()).extracting(Object::getClass).containsAll(Records.of(Notice.class).toList());
  }

  static Stream<Arguments> notices() {
    var all = Notices.plain().all();
    return IntStream.range(0, all.size()).mapToObj(n -> Arguments.of(NAMES.get(n), all.get(n)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notices")
  void everyNoticeLooksAsSomebodyHasReadIt(String name, Notice notice) {
    var messages = new NoticeRendering(Cast.ADA).of(notice);

    BlockLimits.hold(messages);
    Golden.holds("notice-" + name, messages);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notices")
  void aScreenReaderReadsTheWholeNotice(String name, Notice notice) {
    assertThat(new NoticeRendering(Cast.GRACE).of(notice)).as(name).singleElement()
        .satisfies(message -> assertThat(message.text())
            .isEqualTo(Mrkdwn.escaped(Cast.GRACE.notices().text(notice))));
  }

  @Test
  void aSessionSaysTheHoursOfTheReaderAndOfTheVenueWhateverClockTheDeviceHas() {
    Golden.holds("notice-reminder-for-grace", new NoticeRendering(Cast.GRACE).of(Notices.plain().reminder()));
  }
}
