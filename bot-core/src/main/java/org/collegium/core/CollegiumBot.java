package org.collegium.core;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Locality;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Command;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.Called;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.command.TypedLine;
import org.collegium.core.discussion.FollowThread;
import org.collegium.core.discussion.Heard;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Deadline;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.ledger.Watched;
import org.collegium.core.membership.LearnLocality;
import org.collegium.core.membership.RecogniseMember;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Courier;
import org.collegium.core.session.CalendarEntry;
import org.collegium.core.session.ListCalendarEntries;
import org.collegium.core.summary.PlaceCopy;
import org.collegium.core.text.VisibleText;

/** The adapters' only way in. Every answer is given after what it says was kept. */
public final class CollegiumBot implements Function<Invocation, Answer> {

  private final Ledger<BotBooks> ledger;
  private final InstantSource clock;
  private final List<Command> commands;
  private final TypedLine lines;
  private final Map<Subject, Room.Reply> replies;
  private final CallCommand call;
  private final OncePerRequest once;
  private final UnsentForms unsent;
  private final CompleteOption complete;
  private final FindNearCommands near;
  private final IdentityAssembly identities;
  private final RecogniseMember recognise;
  private final LearnLocality learn;
  private final FollowThread follow;
  private final ListCalendarEntries calendar;
  private final PlaceCopy copies;

  /** A bot of all rooms over that house. */
  public CollegiumBot(House house) {
    this.ledger = house.bot();
    this.clock = house.clock();
    this.identities = new IdentityAssembly(house);
    this.recognise = new RecogniseMember(house.identities(), house.clock());
    this.learn = new LearnLocality(house.identities(), house.clock());
    this.follow = new FollowThread(house.discussions(), house.ids(), house.clock());
    this.calendar = new ListCalendarEntries(house.sessions(), house.sessionNames(), house.clock());
    this.copies = new PlaceCopy(house.summaries(), house.clock());
    var rooms = rooms(house, identities);
    this.commands = rooms.stream().flatMap(room -> room.commands().keySet().stream()).toList();
    this.lines = new TypedLine(commands, TypedValues::isOne);
    this.replies = rooms.stream().flatMap(room -> room.replies().entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    this.call = new CallCommand(house, rooms);
    this.once = new OncePerRequest(ledger, clock);
    this.unsent = new UnsentForms(ledger);
    this.complete = new CompleteOption(house, commands);
    this.near = new FindNearCommands(new ListedCommands(house, commands));
  }

  private static List<Room> rooms(House house, IdentityAssembly identities) {
    var rooms = new ArrayList<>(List.of(SessionAssembly.room(house), CalendarAssembly.room(house),
        ClosureAssembly.room(house),
        MembershipAssembly.room(house), ClockAssembly.room(house), RosterAssembly.room(house),
        ReflectionAssembly.room(house), CommitmentAssembly.room(house),
        CheckInAssembly.room(house), PauseAssembly.room(house), AskTimeAssembly.room(house),
        CoachingAssembly.room(house), CaseAssembly.room(house), CaseTalkAssembly.room(house),
        ProtocolAssembly.room(house),
        SummaryAssembly.room(house), SummariserAssembly.room(house), DigestAssembly.room(house),
        PortfolioAssembly.room(house), CoverageAssembly.room(house),
        PrivacyAssembly.room(house),
        ErasureAssembly.room(house), KeepingAssembly.room(house),
        DeliveryAssembly.room(house), HomeAssembly.room(house), identities.room()));
    rooms.add(HelpAssembly.room(house, rooms));
    return rooms;
  }

  /** What can be asked, for platforms that register commands. */
  public List<Command> commands() {
    return commands;
  }

  /**
   * Whether this is heard for the first time; from then on it is not. For what a platform sends again although it was
   * answered, and whose answer is a message of its own.
   */
  public boolean isFirst(RequestKey heard) {
    return ledger.write(books -> {
      var isFirst = !books.requests().isDone(heard);
      books.requests().done(heard, clock.instant());
      return isFirst;
    });
  }

  /** In whose language and on whose clock an answer to that address is said; for a stranger in English and UTC. */
  public Courier.Reader readerAt(Address address) {
    return ledger.read(books -> books.people().at(address)).map(CollegiumBot::reader)
        .orElseGet(() -> new Courier.Reader(Locale.US, ZoneOffset.UTC));
  }

  private static Courier.Reader reader(Person person) {
    return new Courier.Reader(person.locale(), person.zone());
  }

  /** E-mail addresses of members who are not to be found on that platform yet, for platforms that can look them up. */
  public List<Email> sought(String platform) {
    return recognise.sought(platform);
  }

  /**
   * Those of them whose cohort meets on that platform, for platforms that people install for themselves: one is not
   * told the addresses of another.
   */
  public List<Email> soughtByPlace(String platform) {
    return recognise.soughtByPlace(platform);
  }

  /**
   * A platform found somebody by e-mail. They are welcomed there, and asked whether it is them; before they say so,
   * nothing of theirs is shown there.
   *
   * @return false if nothing new was learnt
   */
  public boolean recognise(Email email, Address address) {
    return recognise.handle(email, address);
  }

  /** A platform noticed that nobody is there any more: what is meant for them waits until they are found again. */
  public void gone(Address address) {
    recognise.gone(address);
  }

  /** A platform noticed that somebody may be there again. */
  public void back(Address address) {
    recognise.isBack(address);
  }

  /**
   * Something was written, changed or deleted in a thread. What members of a cohort say there about a case of theirs is
   * kept; everything else is not looked at further. It may be told of as often as one likes.
   */
  public void hear(Heard heard) {
    follow.handle(heard);
  }

  /** Accounts on that platform of whose clock or language it has said nothing yet, for platforms that know them. */
  public List<Address> unsaid(String platform) {
    return learn.unsaid(platform);
  }

  /**
   * A platform says where an account's clock stands and how its owner reads. It holds for whoever said that the account
   * is theirs, unless they say otherwise themselves. It may be said as often as one likes.
   *
   * @return false if nothing new was learnt
   */
  public boolean localityAt(Address address, Locality said) {
    return learn.handle(address, said);
  }

  /** The coming days of sessions of the cohorts that meet on that platform, for one with a calendar of its own. */
  public List<CalendarEntry> calendarOn(String platform) {
    return calendar.on(platform);
  }

  /** Something that a platform shows beside that session has changed: what was posted in channels there is edited. */
  public void changedBeside(CalendarEntry entry) {
    calendar.changedBeside(entry);
  }

  /** Grows whenever that may have changed, except by the time that passes. */
  public long calendarVersion() {
    return calendar.version();
  }

  /**
   * A platform is about to show somebody the file of a copy, and it will stay there: from now on it is taken away when
   * its hour is over, or earlier.
   *
   * @param file the platform's own name for it
   * @return false if it may not be shown any more
   */
  public boolean lies(ReplyTo copy, String platform, String file) {
    return copies.handle(copy, platform, file);
  }

  @Override
  public Answer apply(Invocation invocation) {
    return answer(invocation);
  }

  /**
   * Answers somebody by then, for platforms that give up waiting. What could not be kept by then is not kept at all,
   * and {@code NotKept} says so. With it comes how whoever is answered reads, so that it need not be asked for again.
   */
  public Answered answered(Invocation invocation, Instant by) {
    try {
      return Deadline.within(by, () -> answered(invocation));
    } catch (Deadline.Missed _) {
      return new Answered(new PlainAnswer.NotKept(Wording.in(Locale.US).say("request.not-kept")), Optional.empty());
    }
  }

  /** Answers somebody. Whoever is not known gets told what to do, and nothing else. */
  public Answer answer(Invocation invocation) {
    return answered(invocation).answer();
  }

  private Answered answered(Invocation invocation) {
    var from = invocation.from();
    var speaker = ledger.read(books -> {
      var found = books.people().at(from);
      return found.map(known -> new Speaker(known, books.addresses().isSilent(from)));
    });
    var answer = Watched.of(() -> {
      speaker.filter(Speaker::wasGone).ifPresent(_ -> recognise.isBack(from));
      return speaker.map(Speaker::person).map(found -> answer(invocation, found))
          .orElseGet(() -> identities.meet(invocation));
    });
    return new Answered(answer.result(),
        speaker.filter(_ -> !answer.hasWritten()).map(Speaker::person).map(CollegiumBot::reader));
  }

  private Answer answer(Invocation invocation, Person person) {
    return switch (invocation.request()) {
      case Invocation.Typed typed -> typed(invocation, person, typed);
      case Invocation.Written written ->
          typed(invocation, person, new Invocation.Typed(written.line(), written.file()));
      case Called called -> unsent.begun(person, call.answer(invocation, person, called));
      case Invocation.Opened opened -> reply(invocation, person, opened.replyTo(),
          (room, answering) -> unsent.reopened(person, room.open(answering)));
      case Invocation.PageFilled page -> reply(invocation, person, page.replyTo(),
          (room, answering) -> unsent.keepPage(answering, room.open(answering), page.values()));
      case Invocation.Replied replied -> pending(person, replied.replyTo())
          .map(pending -> unsent.begun(person, call.goOn(invocation, person, pending, replied.values())))
          .orElseGet(() -> replied(invocation, person, replied));
      case Invocation.Awaited awaited -> pending(person, awaited.replyTo())
          .map(pending -> call.atLeisure(invocation, person, pending)).orElseGet(() -> notTheirs(person));
      case Invocation.Completing completing -> complete.answer(person, invocation, completing);
    };
  }

  /** What only shows something goes without a transaction around it: it may take long, and nobody need wait for it. */
  private Answer replied(Invocation invocation, Person person, Invocation.Replied replied) {
    var subject = ledger.read(books -> books.tokens().meaningOf(replied.replyTo())).map(Meaning::subject);
    if (subject.flatMap(about -> Optional.ofNullable(replies.get(about))).filter(Room.Reply::onlyShows).isPresent()) {
      return reply(invocation, person, replied.replyTo(),
          (room, answering) -> room.take(answering, replied.values()));
    }
    return once.answer(invocation.key(), person.locale(), () -> reply(invocation, person, replied.replyTo(),
        (room, answering) -> unsent.send(answering, replied.values(), all -> room.take(answering, all))));
  }

  private Answer typed(Invocation invocation, Person person, Invocation.Typed typed) {
    var wording = Wording.in(person.locale());
    return switch (lines.read(typed.line())) {
      case TypedLine.Understood line ->
          unsent.begun(person, call.answer(invocation, person,
              new Called(line.command().path(), line.options(), typed.file())));
      case TypedLine.Unknown unknown -> near.answer(person, unknown.word());
      case TypedLine.NoSuchOption none -> Spoken.noSuchOption(wording, none);
      case TypedLine.Misused misused -> new PlainAnswer.Refused(wording.say("refused.misused",
          VisibleText.beginning(misused.words()), misused.command().usage(wording.locale())));
      case TypedLine.Lacking lacking -> Spoken.missing(wording, lacking.command(), lacking.option());
    };
  }

  private Optional<Pending> pending(Person person, ReplyTo token) {
    return ledger.read(books -> books.pending().find(token, person.id(), clock.instant()));
  }

  private Answer reply(Invocation invocation, Person person, ReplyTo token, Taking taking) {
    var meaning = ledger.read(books -> books.tokens().meaningOf(token));
    return meaning
        .map(found -> new Answering(person, invocation.from(), token, found, invocation.key(), clock.instant()))
        .filter(Answering::isAddressee)
        .flatMap(answering -> Optional.ofNullable(replies.get(answering.meaning().subject()))
            .map(room -> taking.answer(room, answering)))
        .orElseGet(() -> notTheirs(person));
  }

  private static Answer notTheirs(Person person) {
    return new PlainAnswer.Refused(Wording.in(person.locale()).say("refused.not-yours"));
  }

  /**
   * What somebody is answered.
   *
   * @param reader how they read; empty where the answer may have changed that, or they are not known
   */
  public record Answered(Answer answer, Optional<Courier.Reader> reader) {}

  /** Who speaks, and whether nobody was there any more when it was last tried. */
  private record Speaker(Person person, boolean wasGone) {}

  private interface Taking {
    Answer answer(Room.Reply room, Answering answering);
  }
}
