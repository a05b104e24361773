package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.Notice;
import org.collegium.core.outbox.Courier;
import org.collegium.core.reflection.Reflection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A platform that delivers a request twice does not have it done twice, nor undone what came after it. */
class RedeliveryTest {

  private static final String SAID_ONCE = "This came in twice; it was done the first time.";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anOldFormThatComesAgainDoesNotUndoTheNewerWords() {
    house.session(1, "2027-01-19", 2);
    house.advanceTo("2027-01-13T17:00:00Z");
    var form = ((FormOpened) house.opens("Ada", house.latestForm("Ada"))).form();
    var question = form.fields().get(1).name();
    var old = new Invocation.Replied(form.replyTo(), Map.of("audience", audience(form, 1), question, "OLD words"));
    deliver("first", old);
    deliver("second",
        new Invocation.Replied(form.replyTo(), Map.of("audience", audience(form, 0), question, "NEW words")));

    assertThat(words(deliver("first", old))).isEqualTo(SAID_ONCE);

    assertThat(kept().words().answer().raw()).isEqualTo("NEW words");
    assertThat(kept().readers()).isEmpty();
  }

  @Test
  void aFormThatWasSentBackMayComeAgainAndIsSentBackAgain() {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();
    var empty = new Invocation.Replied(form.replyTo(), Map.of("audience", audience(form, 0)));
    var first = deliver("empty", empty);

    assertThat(deliver("empty", empty)).isEqualTo(first);
    assertThat(words(first)).isNotEqualTo(SAID_ONCE);
  }

  @Test
  void aCommandThatComesAgainShowsTheSameConfirmationSoThatItIsConfirmedOnce() {
    var announce = new Invocation.Typed("/cohort announce \"Bring a photograph\"", Optional.empty());
    var first = (Confirm) house.bot().answer(from("Pat", "typed", announce));
    var again = (Confirm) house.bot().answer(from("Pat", "typed", announce));
    assertThat(again).isEqualTo(first);

    press("Pat", "press", first.replyTo());
    press("Pat", "press", first.replyTo());
    house.bot().answer(from("Pat", "typed", announce));
    house.advanceTo("2027-01-13T17:00:00Z");

    assertThat(announcements()).hasSize(1);
  }

  @Test
  void whatWasConfirmedAndCouldNotBeDoneCanBeConfirmedAgain() throws SQLException {
    var shown = (Confirm) house.types("Pat", "/cohort announce \"Bring a photograph\"");
    execute("CREATE TRIGGER no BEFORE INSERT ON announcement BEGIN SELECT RAISE(ABORT, 'no'); END");
    assertThatThrownBy(() -> press("Pat", "one", shown.replyTo())).hasMessageContaining("refused a statement");
    execute("DROP TRIGGER no");

    press("Pat", "two", shown.replyTo());
    house.advanceTo("2027-01-13T17:00:00Z");

    assertThat(announcements()).hasSize(1);
  }

  @Test
  void aQuestionMayBeAskedAsOftenAsOneLikes() {
    var next = new Invocation.Typed("/cohort sessions", Optional.empty());

    assertThat(deliver("same", next)).isEqualTo(deliver("same", next));
  }

  @Test
  void anOldYesThatComesAgainDoesNotUndoTheNo() {
    house.session(1, "2027-01-19", 2);
    deliver("yes", new Invocation.Typed("/cohort rsvp yes", Optional.empty()));
    deliver("no", new Invocation.Typed("/cohort rsvp no", Optional.empty()));

    assertThat(words(deliver("yes", new Invocation.Typed("/cohort rsvp yes", Optional.empty())))).isEqualTo(SAID_ONCE);

    assertThat(Rows.selected(house.folder(), "SELECT coming FROM rsvp")).containsExactly("no");
  }

  private static String audience(Form form, int place) {
    var kind = (Form.Kind.OneOf) form.fields().getFirst().kind();
    return kind.choices().get(place).value();
  }

  private Reflection kept() {
    return house.house().reflections()
        .read(books -> books.reflections().ofAuthor(house.person("Ada").id(), 5)).getFirst();
  }

  private List<Notice> announcements() {
    return house.platform().posted().stream().map(Courier.Parcel::notice).filter(Announcement.class::isInstance)
        .toList();
  }

  private Answer deliver(String key, Invocation.Request request) {
    return house.bot().answer(from("Ada", key, request));
  }

  private Answer press(String name, String key, ReplyTo token) {
    return house.bot().answer(from(name, key, new Invocation.Replied(token, Map.of())));
  }

  private static Invocation from(String name, String key, Invocation.Request request) {
    return new Invocation(TestHouse.address(name), Optional.empty(), new RequestKey("slack:" + key), request);
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case PlainAnswer.Said said -> said.words().raw();
      case PlainAnswer.Refused refused -> refused.why().raw();
      default -> "";
    };
  }

  private void execute(String sql) throws SQLException {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + house.folder().resolve("collegium.db"));
    try (var connection = source.getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
