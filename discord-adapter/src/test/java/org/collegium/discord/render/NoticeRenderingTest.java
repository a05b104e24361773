package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.collegium.core.notice.Notice;
import org.collegium.core.specimen.Notices;
import org.collegium.core.specimen.Records;
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

    Limits.hold(messages);
    Golden.holds("notice-" + name, Wired.messages(messages));
  }

  @Test
  void aSessionSaysTheHoursOfTheReaderAndOfTheVenueWhateverClockTheDeviceHas() {
    Golden.holds("notice-reminder-for-grace",
        Wired.messages(new NoticeRendering(Cast.GRACE).of(Notices.plain().reminder())));
  }

  @Test
  void aLetterIsFoundAgainByTheNumberOfItsFrameWhetherPostedOrCorrected() {
    var message = new NoticeRendering(Cast.ADA).of(Notices.plain().reminder()).getFirst();

    assertThat(Stream.of(message.toCreate(70_001), message.toEdit(70_001)).map(Wired::of)).allSatisfy(
        posted -> assertThat(Wired.all(posted, 17)).singleElement().satisfies(frame -> assertThat(
            (Object) frame.get("id")).isEqualTo(70_001)));
    assertThat(Wired.all(Wired.of(message.toCreate()), 17)).extracting(frame -> frame.containsKey("id"))
        .containsExactly(false);
  }

  @Test
  void anAnswerThatIsToBeFoundAgainIsGivenAFrame() {
    var answer = InItsPlace.noChart(Cast.ADA);

    assertThat(Wired.all(Wired.of(answer.toCreate()), 17)).isEmpty();
    assertThat(Wired.all(Wired.of(answer.toCreate(7)), 17).<Object>map(frame -> frame.get("id"))).containsExactly(7);
    Limits.holdMessage(Wired.of(answer.toCreate(7)));
  }

  /** A colour tells what a letter is about, and nothing that the words do not. */
  @Test
  void eachSubjectHasItsColour() {
    var colours = Notices.plain().all().stream().map(notice -> new NoticeRendering(Cast.ADA).of(notice).getFirst())
        .flatMap(message -> Wired.all(Wired.of(message.toCreate()), 17))
        .<Object>map(frame -> frame.get("accent_color"));

    assertThat(colours.distinct()).hasSize(7);
  }
}
