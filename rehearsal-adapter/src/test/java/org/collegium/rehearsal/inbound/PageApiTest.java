package org.collegium.rehearsal.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.Cast;
import org.collegium.rehearsal.Parcels;
import org.collegium.rehearsal.stage.CastMember;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageApiTest {

  private static final String ADA = Cast.ADA.address().handle();
  private static final String CHANNEL = Parcels.channelOf(Cast.ADA).handle();

  @AutoClose
  private OpenPage page;

  @BeforeEach
  void open() throws IOException {
    page = new OpenPage(PageApiTest::answer);
  }

  private static Answer answer(Invocation invocation) {
    if (invocation.request() instanceof Invocation.Typed typed && typed.line().equals("break")) {
      throw new IllegalStateException("a bug");
    }
    return new PlainAnswer.Said(new Prose("Noted <i>so</i>."));
  }

  @Test
  void theDeskShowsTheClockOnTheViewersWallAndEverybodyOneCanBe() throws Exception {
    var desk = page.get("api/desk" + as(Cast.LINUS));

    assertThat(desk.path("clock").path("hour").asText()).isEqualTo("3:00 PM");
    assertThat(desk.path("clock").path("zone").asText()).isEqualTo("Central European Time");
    assertThat(desk.path("cast").findValuesAsText("name")).containsExactly("Ada", "Grace", "Linus");
    assertThat(desk.path("cast").path(1).path("seats").path(0).path("role").asText()).isEqualTo("mentor");
    assertThat(desk.path("version").asInt()).isZero();
  }

  @Test
  void whoHasLeftStillReadsWhatStandsThereAndIsAnswered() throws Exception {
    page.post("api/turn", "{\"as\":\"" + ADA + "\",\"in\":\"x\",\"step\":\"NEXT_MESSAGE\"}");
    page.stage().adaLeaves();

    assertThat(page.get("api/desk" + as(Cast.ADA)).path("cast").findValuesAsText("name"))
        .containsExactly("Grace", "Linus");
    assertThat(page.get("api/messages" + as(Cast.ADA) + "&in=" + encoded(ADA))).isNotEmpty();
  }

  @Test
  void turningTheClockTellsWhatWasPostedAndWhere() throws Exception {
    var turn = OpenPage.read(page.post("api/turn", "{\"as\":\"" + ADA + "\",\"in\":\"x\",\"step\":\"NEXT_MESSAGE\"}"));

    assertThat(turn.path("turned").asText()).isEqualTo("ON");
    assertThat(turn.path("posted").findValuesAsText("to")).containsExactly(ADA, CHANNEL);
    assertThat(page.get("api/desk").path("counts").path(ADA).asInt()).isEqualTo(1);
    assertThat(page.get("api/desk").path("clock").path("at").asText()).isEqualTo("2027-10-27T13:00:00Z");
  }

  @Test
  void theEndOfTheProgrammeIsSaid() throws Exception {
    var turn = OpenPage.read(page.post("api/turn", "{\"as\":\"" + ADA + "\",\"step\":\"NEXT_SESSION\"}"));

    assertThat(turn.path("turned").asText()).isEqualTo("AT_THE_END");
    assertThat(turn.path("posted")).isEmpty();
  }

  @Test
  void aConversationHoldsItsOwnMessagesAndOnlyTheNewOnesWhenAskedAgain() throws Exception {
    turnADay();
    turnADay();

    var all = page.get("api/messages" + as(Cast.ADA) + "&in=" + encoded(ADA));
    var since = page.get("api/messages" + as(Cast.ADA) + "&in=" + encoded(ADA) + "&after=1");

    assertThat(all).hasSize(2);
    assertThat(since).hasSize(1);
    assertThat(since.path(0).path("number").asInt()).isEqualTo(3);
    assertThat(since.path(0).path("parts").path(0).path("buttons").path(0).path("token").asText())
        .isEqualTo("rsvp-token");
  }

  @Test
  void whatWasEditedComesAgainUnderItsNumberAndSaysWhen() throws Exception {
    turnADay();
    page.stage().edits();

    var since = page.get("api/messages" + as(Cast.ADA) + "&in=" + encoded(ADA) + "&after=2");

    assertThat(since).hasSize(1);
    assertThat(since.path(0).path("number").asInt()).isEqualTo(1);
    assertThat(since.path(0).path("edited").asText()).contains("October 27, 2027");
    assertThat(since.path(0).path("change").asInt()).isEqualTo(3);
    assertThat(since.path(0).path("parts").path(0).path("text").asText()).contains("Parking");
    assertThat(page.get("api/messages" + as(Cast.ADA) + "&in=" + encoded(ADA) + "&after=3")).isEmpty();
    assertThat(page.get("api/desk").path("counts").path(ADA).asInt()).isEqualTo(1);
  }

  @Test
  void linusReadsNeitherAdasMessagesNorHerCohortsChannel() throws Exception {
    turnADay();

    for (var place : new String[] {ADA, CHANNEL}) {
      var response = page.send(page.request("api/messages" + as(Cast.LINUS) + "&in=" + encoded(place)));
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).doesNotContain("Parking", "Understanding Change");
    }
  }

  @Test
  void aTypedLineReachesTheBotAsItsSenderWithItsFileAndTheChannelItWasSaidIn() throws Exception {
    ask("\"in\":\"" + CHANNEL + "\",\"kind\":\"typed\",\"line\":\"/cohort import roster\","
        + "\"file\":{\"name\":\"roster.csv\",\"base64\":\"TmFtZQ==\"}");

    var invocation = page.heard().getFirst();

    assertThat(invocation.from()).isEqualTo(Cast.ADA.address());
    assertThat(invocation.in()).contains(Parcels.channelOf(Cast.ADA));
    assertThat(invocation.key()).isEqualTo(new RequestKey("rehearsal:press-1"));
    var typed = (Invocation.Typed) invocation.request();
    assertThat(typed.line()).isEqualTo("cohort import roster");
    assertThat(typed.file().orElseThrow().name()).isEqualTo("roster.csv");
    assertThat(typed.file().orElseThrow().content()).asString(StandardCharsets.UTF_8).isEqualTo("Name");
  }

  @Test
  void inDirectMessagesOrAForeignChannelNoCohortIsMeant() throws Exception {
    ask("\"in\":\"" + ADA + "\",\"kind\":\"typed\",\"line\":\"cohort next\"");
    ask("\"in\":\"" + Parcels.channelOf(Cast.LINUS).handle() + "\",\"kind\":\"typed\",\"line\":\"cohort next\"");

    assertThat(page.heard()).extracting(Invocation::in).containsOnly(Optional.<Address>empty());
  }

  @Test
  void whatIsPressedFilledInAndCompletedReachesTheBotToo() throws Exception {
    ask("\"in\":\"x\",\"kind\":\"opened\",\"token\":\"form-token\"");
    ask("\"in\":\"x\",\"kind\":\"replied\",\"token\":\"form-token\","
        + "\"values\":{\"words\":\"I let go.\",\"scale\":\"\"}");
    ask("\"in\":\"x\",\"kind\":\"completing\",\"path\":\"cohort rsvp\",\"option\":\"answer\",\"typed\":\"y\"");

    assertThat(page.heard()).extracting(Invocation::request).containsExactly(
        new Invocation.Opened(new ReplyTo("form-token")),
        new Invocation.Replied(new ReplyTo("form-token"), Map.of("words", "I let go.", "scale", "")),
        new Invocation.Completing("cohort rsvp", "answer", "y"));
  }

  @Test
  void whatFollowsACommandAtOnceIsDoneBeforeItIsAnsweredAndCompletingMovesNothing() throws Exception {
    ask("\"in\":\"x\",\"kind\":\"completing\",\"path\":\"p\",\"option\":\"o\"");
    assertThat(page.stage().settled()).isEmpty();

    ask("\"in\":\"x\",\"kind\":\"typed\",\"line\":\"cohort announce words:hello\"");
    assertThat(page.stage().settled()).containsExactly(SmallStage.OPENS);
  }

  @Test
  void theAnswerComesBackAsItWasSaid() throws Exception {
    var answer = OpenPage.read(ask("\"in\":\"x\",\"kind\":\"typed\",\"line\":\"cohort next\""));

    assertThat(answer.path("view").asText()).isEqualTo("shown");
    assertThat(answer.path("blocks").path(0).path("text").asText()).isEqualTo("Noted <i>so</i>.");
  }

  @Test
  void everythingAMemberWillReceiveLeavesThisRehearsalAsItIs() throws Exception {
    var everything = page.get("api/everything" + as(Cast.ADA));

    assertThat(everything.findValuesAsText("at")).containsExactly("2027-10-27T13:00:00Z", "2027-10-28T13:00:00Z");
    assertThat(page.stage().board().size()).isZero();
    assertThat(page.stage().now()).isEqualTo(SmallStage.OPENS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "nonsense", "[]",
      "{\"as\":\"nobody\",\"key\":\"k\",\"in\":\"x\",\"kind\":\"typed\"}"})
  void aRequestNoPageOfOursMakesIsRefusedAndReachesNobody(String body) throws Exception {
    assertThat(page.post("api/ask", body).statusCode()).isEqualTo(400);
    assertThat(page.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"kind\":\"typed\"", "\"kind\":\"guessed\"", "\"kind\":\"opened\"",
      "\"kind\":\"opened\",\"token\":\" \"",
      "\"kind\":\"typed\",\"line\":\"x\",\"file\":{\"name\":\"a\",\"base64\":\"*\"}"})
  void aRequestWithHalfOfWhatItNeedsIsRefused(String half) throws Exception {
    assertThat(ask("\"in\":\"x\"," + half).statusCode()).isEqualTo(400);
    assertThat(page.heard()).isEmpty();
  }

  @Test
  void aBugIsToldWithoutItsInsides() throws Exception {
    var response = ask("\"in\":\"x\",\"kind\":\"typed\",\"line\":\"break\"");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("a bug", "IllegalState").contains("log");
  }

  private HttpResponse<String> ask(String rest) throws IOException, InterruptedException {
    return page.post("api/ask", "{\"as\":\"" + ADA + "\",\"key\":\"press-1\"," + rest + "}");
  }

  private void turnADay() throws IOException, InterruptedException {
    assertThat(page.post("api/turn", "{\"as\":\"" + ADA + "\",\"step\":\"ONE_DAY\"}").statusCode()).isEqualTo(200);
  }

  private static String as(CastMember member) {
    return "?as=" + encoded(member.address().handle());
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
