package org.collegium.launcher.years;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CommitmentNotice.CommitmentAsked;
import org.collegium.core.notice.MembershipNotice.MentorChanged;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.PortfolioNotice.YearEnded;
import org.collegium.core.notice.SessionNotice.SessionMoved;
import org.collegium.core.notice.SessionNotice.SessionReminder;

/** What people do about what they are told: each in a way of their own, the same for the same seed. */
final class People {

  private final Consortium consortium;
  private final Screens screens;
  private final Agenda agenda;
  private final Map<String, Persona> personas = new HashMap<>();
  private final Random chance;
  private final List<String> rejected = new ArrayList<>();

  People(Consortium consortium, Screens screens, Agenda agenda, long seed) {
    this.consortium = consortium;
    this.screens = screens;
    this.agenda = agenda;
    this.chance = new Random(seed);
  }

  /** They are like that from now on. */
  void are(String name, Persona persona) {
    personas.put(name, persona);
  }

  Map<String, Persona> personas() {
    return Map.copyOf(personas);
  }

  /** Forms that were filled in and not taken. */
  List<String> rejected() {
    return List.copyOf(rejected);
  }

  /** Somebody sees a message, and may do something about it. */
  void see(Told message) {
    if (!message.isDirect()) {
      message.parts().forEach(part -> seeTogether(message, part));
      return;
    }
    message.parts().forEach(part -> seeAlone(message, part));
  }

  private void seeAlone(Told message, Notice part) {
    var name = message.to().substring(1);
    var persona = personas.getOrDefault(name, Persona.FAITHFUL);
    var at = message.at();
    switch (part) {
      case CheckInAsked asked -> {
        persona.answers(asked, at, chance).ifPresent(then -> fillsIn(then, name, asked.form().replyTo()));
        putsOff(name, at, asked.later());
      }
      case CheckInNudge nudge -> {
        persona.answers(nudge, at, chance).ifPresent(then -> fillsIn(then, name, nudge.form().replyTo()));
        putsOff(name, at, nudge.later());
      }
      case CommitmentAsked asked -> {
        var way = List.of(asked.form(), asked.close(), asked.later()).get(chance.nextInt(3));
        persona.taps(at, chance).ifPresent(then -> does(then, name, way));
      }
      default -> ways(part).forEach(ask -> persona.taps(at, chance).ifPresent(then -> does(then, name, ask)));
    }
    if (part instanceof MentorChanged changed) {
      screens.widen("@" + name, "@" + changed.mentor().raw());
    }
  }

  private static Stream<Ask> ways(Notice part) {
    return switch (part) {
      case SessionReminder reminder -> reminder.invitation().rsvp().map(Ask.class::cast).stream();
      case SessionMoved moved -> moved.invitation().rsvp().map(Ask.class::cast).stream();
      case CoachingNotice.CoachingNote note -> note.answer().stream();
      case CoachingNotice.CoachingReply reply -> Stream.of(reply.read());
      case CoachingNotice.TalkProposed proposed -> Stream.of(proposed.which());
      case MentorChanged changed -> changed.share().stream();
      case YearEnded ended -> Stream.of(ended.show());
      default -> Stream.empty();
    };
  }

  private void seeTogether(Told message, Notice part) {
    if (part instanceof CaseDecisionAsked asked) {
      var cohort = message.to().substring(1);
      members(cohort).filter(member -> member.role() == Role.LEADER).map(this::name)
          .forEach(name -> personas.getOrDefault(name, Persona.SILENT).taps(message.at(), chance)
              .ifPresent(at -> fillsIn(at, name, asked.form().replyTo())));
    }
  }

  private void putsOff(String name, Instant at, Optional<Ask.OneOf> later) {
    later.filter(_ -> personas.getOrDefault(name, Persona.FAITHFUL).putsOff(chance))
        .ifPresent(ask -> taps(at.plus(Duration.ofMinutes(3 + chance.nextInt(90))), name, ask));
  }

  private void does(Instant at, String name, Ask ask) {
    switch (ask) {
      case Ask.OpenForm form -> fillsIn(at, name, form.replyTo());
      case Ask.OneOf one -> taps(at, name, one);
    }
  }

  /** They tap one of the choices. */
  void taps(Instant at, String name, Ask.OneOf one) {
    var choice = one.choices().get(chance.nextInt(one.choices().size())).value();
    agenda.at(at, () -> {
      var _ = consortium.replies(name, one.replyTo(), Map.of("choice", choice));
    });
  }

  /** They open a form and send it with something in every field. */
  void fillsIn(Instant at, String name, ReplyTo token) {
    agenda.at(at, () -> fillsIn(name, consortium.opens(name, token)));
  }

  /** They fill in what was opened, if it is a form; an eager one makes a plan where it is offered. */
  void fillsIn(String name, Answer answer) {
    if (answer instanceof FormOpened opened) {
      var sent = consortium.replies(name, opened.form().replyTo(), values(name, opened.form()));
      switch (sent) {
        case FormRejected no -> rejected.add(name + " at " + consortium.now() + ": " + no.problems());
        case ReflectionKept kept when personas.get(name) == Persona.EAGER && chance.nextInt(3) == 0 ->
            kept.ways().stream().limit(1).forEach(way -> does(consortium.now().plusSeconds(90), name, way));
        default -> {
          // Whatever else is said about it is said to them alone.
        }
      }
    }
  }

  private Map<String, String> values(String name, Form form) {
    var values = new HashMap<String, String>();
    form.fields().forEach(field -> {
      switch (field.kind()) {
        case Form.Kind.OneOf one -> values.put(field.name(), one.choices().isEmpty() ? ""
            : one.choices().get(chance.nextInt(one.choices().size())).value());
        case Form.Kind.Scale scale ->
            values.put(field.name(), Integer.toString(chance.nextInt(scale.from(), scale.to() + 1)));
        case Form.Kind.ManyOf _ -> values.put(field.name(), "");
        case Form.Kind.Words _ -> {
          // They are written once it is known for whom.
        }
      }
    });
    var readers = readers(name, values.getOrDefault("audience", ""));
    form.fields().stream().filter(field -> field.kind() instanceof Form.Kind.Words)
        .forEach(field -> values.put(field.name(), screens.plant("@" + name, form.title().raw(), readers)));
    return values;
  }

  /** Whom they name by that choice; a form without a choice is for their mentor, or the leaders they mentor. */
  private Set<String> readers(String name, String audience) {
    var now = consortium.now();
    var readers = new HashSet<String>();
    var own = consortium.person(name).orElseThrow();
    consortium.house().memberships().read(books -> {
      for (var seat : books.memberships().ofPerson(own.id(), now)) {
        var all = books.memberships().in(seat.cohort(), now);
        var chosen = all.stream().filter(other -> switch (audience.split(":", -1)[0]) {
          case "only-me" -> false;
          case "my-cohort" -> other.role() != Role.CONVENER;
          default -> seat.mentor().equals(Optional.of(other.person()))
              || other.mentor().equals(Optional.of(own.id()));
        });
        chosen.forEach(other -> readers.add("@" + books.people().get(other.person()).name().raw()));
      }
      return readers;
    });
    return readers;
  }

  private Stream<Membership> members(String cohort) {
    var id = consortium.cohort(cohort).id();
    return consortium.house().memberships().read(books -> books.memberships().in(id, consortium.now())).stream();
  }

  private String name(Membership member) {
    return consortium.house().memberships().read(books -> books.people().get(member.person())).name().raw();
  }

  /** The leaders of that cohort who are like that. */
  List<String> who(String cohort, Persona persona) {
    return members(cohort).filter(member -> member.role() == Role.LEADER).map(this::name)
        .filter(name -> personas.get(name) == persona).sorted().collect(Collectors.toList());
  }

  /** A chance for whatever else happens. */
  Random chance() {
    return chance;
  }
}
