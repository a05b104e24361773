package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.collegium.core.notice.Notice;
import org.collegium.core.specimen.Notices;
import org.collegium.core.specimen.Records;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeRenderingTest {

  @Test
  void thereIsASpecimenOfEveryNotice() {
    assertThat(Notices.plain().all()).extracting(Object::getClass).containsAll(Records.of(Notice.class).toList());
  }

  static Stream<Arguments> notices() {
    return Notices.plain().named().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
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
            .isEqualTo(Mrkdwn.escaped(asHeard(Cast.GRACE.notices().text(notice)))));
  }

  /** What is written in threads is heard in Slack, and the first message of a case says so. */
  static Prose asHeard(Prose words) {
    return new Prose(words.raw().replace(Cast.GRACE.say("notice.case.forms"), Cast.GRACE.say("notice.case.thread")));
  }

  @Test
  void aSessionSaysTheHoursOfTheReaderAndOfTheVenueWhateverClockTheDeviceHas() {
    Golden.holds("notice-reminder-for-grace", new NoticeRendering(Cast.GRACE).of(Notices.plain().reminder()));
  }
}
