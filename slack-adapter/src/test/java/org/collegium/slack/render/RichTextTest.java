package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Invitation.Begun;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.specimen.Notices;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

class RichTextTest {

  @Test
  void anAddressCanBePressedAndEndsBeforeTheSentenceDoes() {
    assertThat(links("See https://school.example/a_b?c=1&d=2. Or (http://b.example/x), or “https://c.example”!"))
        .containsExactly("https://school.example/a_b?c=1&d=2", "http://b.example/x", "https://c.example");
    assertThat(links("mailto:ada@school.example javascript:alert(1) https:// <https://")).isEmpty();
    assertThat(links("https://" + "c".repeat(2_500))).isEmpty();
  }

  @Test
  void nothingInAQuotationCanBePressed() {
    var quote = Piece.quote("See https://school.example, <!here> and *this*.").blocks().getFirst().block();

    assertThat(Wired.objects(Wired.of(quote), "text")).singleElement().satisfies(text -> assertThat(
        text.get("text").getAsString()).isEqualTo("See https://school.example, <!here> and *this*."));
  }

  @Test
  void aDayBeyondWhatSlackCountsIsSaidInWords() {
    var session = Notices.plain().session();
    var starts = Instant.parse("2038-02-01T15:30:00Z");
    var far = new SessionFacts(session.cohort(), 4, session.title(),
        List.of(new SessionFacts.Day(starts, starts.plus(Duration.ofHours(7)))), session.zone(), Optional.empty(),
        Optional.empty());

    var json = Wired.of(new NoticeRendering(Cast.ADA).of(new SessionReminder(far, new Begun(Optional.empty()))));

    assertThat(Wired.objects(json, "date")).isEmpty();
    assertThat(Wired.seen(json)).contains("Monday,February1,2038,8:30AMMountainTime·Mon8:30AM–3:30PMMountainTime");
  }

  @Test
  void aLabelTooLongForAButtonStandsWholeAboveIt() {
    var label = "I will be there on the first day, and on the second one if my train leaves late enough in the evening";
    var choices = List.of(new Ask.Choice("yes", new Prose(label)), new Ask.Choice("no", new Prose("No")));

    var json = Wired.of(Messages.of(List.of(Buttons.of(new Ask.OneOf(new ReplyTo("token"), choices)))));

    assertThat(Wired.objects(json, "button").map(button -> button.getAsJsonObject("text").get("text").getAsString()))
        .containsExactly("I will be there on the first day, and on the second one if my train leaves…", "No");
    assertThat(Wired.seen(json)).startsWith(Wired.squeezed(label));
  }

  private static List<String> links(String words) {
    return Wired.objects(Wired.of(RichText.section(Line.plain(words))), "link").map(RichTextTest::url).toList();
  }

  private static String url(JsonObject link) {
    return link.get("url").getAsString();
  }
}
