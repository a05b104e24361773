package org.collegium.core.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Wording;
import org.collegium.core.privacy.Takeout.Chapter;
import org.collegium.core.privacy.Takeout.Entry;
import org.collegium.core.privacy.Traces.Meeting;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/** Who a person is to the bot, and what they did but for writing. */
record OwnLife(ExportBooks books, Person owner, Catalogue catalogue) {

  Chapter person() {
    var habit = books.habits().of(owner.id());
    var ask = books.habits().askTime(owner.id());
    return new Chapter("person", List.of(hours(Entry.EMPTY.with("name", owner.name())
        .with("email", owner.email().value())
        .with("zone", owner.zone().getId())
        .with("language", owner.locale().toLanguageTag()), habit)
        .with("askedAt", ask.at().map(LocalTime::toString).orElse(""))
        .with("askedOn", ask.on().map(DayOfWeek::toString).orElse(""))
        .with("digests", wording().say(books.habits().wantsDigests(owner.id()) ? "switch.on" : "switch.off"))));
  }

  private static Entry hours(Entry entry, Habit habit) {
    return entry.with("quietFrom", habit.quiet().from().toString())
        .with("quietUntil", habit.quiet().until().toString())
        .with("weeklyMessages", habit.weeklyLetters());
  }

  Chapter accounts() {
    return chapter("accounts", books.traces().accounts(owner.id()), account -> Entry.EMPTY
        .with("platform", books.installations().nameOf(account.platform())).with("account", account.handle()));
  }

  Chapter memberships() {
    return chapter("memberships", books.memberships().ever(owner.id()), this::membership);
  }

  private Entry membership(Membership member) {
    return Entry.EMPTY.with("cohort", cohort(member.cohort()))
        .with("role", wording().say("role." + member.role().word()))
        .withWords("mentor", member.mentor().map(this::name))
        .withWords("school", member.school())
        .with("pausedUntil", books.pauses().of(member.cohort(), owner.id()).map(LocalDate::toString).orElse(""))
        .with("noProgram", books.machines().isRefusedBy(member.cohort(), owner.id())
            ? wording().say("takeout.no-program").raw() : "")
        .with("joined", member.joinedAt())
        .withMoment("left", member.leftAt());
  }

  Chapter away() {
    return chapter("away", books.memberships().awayFrom(owner.id(), LocalDate.EPOCH), period -> Entry.EMPTY
        .with("from", period.first().toString()).with("until", period.last().toString()));
  }

  Chapter reading() {
    return chapter("reading", books.traces().reading(owner.id()), read -> Entry.EMPTY
        .with("author", name(read.author()))
        .with("through", new ThroughInWords(wording()).of(read.through()))
        .with("first", read.first())
        .with("last", read.last())
        .with("times", read.times()));
  }

  Chapter talks() {
    return chapter("talks", books.talks().of(owner.id()), talk -> Entry.EMPTY
        .with("cohort", cohort(talk.pair().cohort()))
        .with("with", name(talk.pair().other(owner.id())))
        .with("proposed", talk.proposedAt())
        .withMoment("taken", talk.taken()));
  }

  Chapter invitations() {
    return chapter("invitations", books.traces().invitations(owner.id()), invited -> meeting(invited.meeting())
        .with("answer", wording().say("rsvp." + invited.coming()))
        .with("answeredAt", invited.answeredAt()));
  }

  Chapter presences() {
    return chapter("presences", books.traces().presences(owner.id()), present -> meeting(present.meeting())
        .with("day", present.day())
        .with("markedBy", name(present.markedBy()))
        .with("markedAt", present.markedAt()));
  }

  Chapter letters() {
    return chapter("letters", books.traces().letters(owner.id()), sent -> Entry.EMPTY
        .with("cohort", cohort(sent.cohort()))
        .with("kind", sent.kind())
        .with("state", wording().say("letter." + sent.state()))
        .with("due", sent.dueAt())
        .withMoment("settled", sent.settledAt()));
  }

  private Entry meeting(Meeting meeting) {
    return Entry.EMPTY.with("cohort", cohort(meeting.cohort())).with("session", meeting.number())
        .with("title", title(meeting));
  }

  private Prose title(Meeting meeting) {
    return catalogue.find(books.cohorts().get(meeting.cohort()).programme())
        .map(programme -> programme.title(meeting.number(), meeting.title(), owner.locale())).orElseGet(meeting::title);
  }

  private Prose cohort(CohortId cohort) {
    return books.cohorts().get(cohort).name();
  }

  private Prose name(PersonId person) {
    return books.people().get(person).name();
  }

  private Wording wording() {
    return Wording.in(owner.locale());
  }

  private static <T> Chapter chapter(String name, List<T> things, Function<T, Entry> entry) {
    return new Chapter(name, things.stream().map(entry).toList());
  }
}
