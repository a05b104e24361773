package org.collegium.core;

import static org.collegium.core.command.Option.optional;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.identity.Role;
import org.collegium.core.summary.SwitchSummariser;
import org.collegium.core.summary.SwitchSummariser.Standing;

/** {@code /cohort summariser}: a facilitator lets a program shorten, and each leader says whether theirs too. */
final class SummariserAssembly {

  private static final String SWITCH = "switch";
  private static final String ON = "on";
  private static final String OFF = "off";

  private final SwitchSummariser summariser;

  private SummariserAssembly(House house) {
    this.summariser = new SwitchSummariser(house.summaries());
  }

  static Room room(House house) {
    return Room.empty().with(Command.declared("cohort summariser", EnumSet.of(Role.FACILITATOR, Role.LEADER),
        optional(SWITCH, Option.Type.SWITCH)).changing(), new SummariserAssembly(house)::summariser);
  }

  private Answer summariser(Asked asked) {
    var standing = summariser.standing(asked.cohort().id(), asked.person().id());
    var isLeader = asked.member().role() == Role.LEADER;
    return switch (asked.option(SWITCH).map(word -> word.toLowerCase(Locale.ROOT)).orElse("")) {
      case "" -> isLeader ? own(asked, standing) : standing(asked, standing);
      case ON -> isLeader ? allow(asked) : on(asked, standing);
      case OFF -> isLeader ? refuse(asked) : off(asked);
      case String other -> Spoken.refused(asked, "switch", other);
    };
  }

  private static Answer standing(Asked asked, Standing standing) {
    var cohort = asked.cohort().name();
    if (standing.present().isEmpty()) {
      return Spoken.said(asked, "answer.summariser.none");
    }
    if (standing.working().isPresent()) {
      return said(asked, "answer.summariser.is-on", standing.working().get());
    }
    return standing.switchedOn().map(before -> Spoken.said(asked, "answer.summariser.another", cohort, before.host(),
        before.model(), standing.present().get().host(), standing.present().get().model()))
        .orElseGet(() -> said(asked, "answer.summariser.is-off", standing.present().get()));
  }

  private static Answer own(Asked asked, Standing standing) {
    if (standing.isRefused()) {
      return Spoken.said(asked, "answer.summariser.refused", asked.cohort().name());
    }
    return standing.working().map(working -> said(asked, "answer.summariser.own", working))
        .orElseGet(() -> Spoken.said(asked, "answer.summariser.own.none", asked.cohort().name()));
  }

  private Answer on(Asked asked, Standing standing) {
    if (standing.present().isEmpty()) {
      return Spoken.refused(asked, "summariser.none");
    }
    if (asked.isConfirmed() && summariser.on(asked.cohort().id())) {
      return said(asked, "answer.summariser.on", standing.present().get());
    }
    var program = standing.present().get();
    return new PlainAnswer.Preview(
        asked.wording().say("preview.summariser", asked.cohort().name(), program.host(), program.model()),
        List.of(asked.wording().say("preview.summariser.named", program.host()),
            asked.wording().say("preview.summariser.sent"), asked.wording().say("preview.summariser.before"),
            asked.wording().say("preview.summariser.refuse")));
  }

  private Answer off(Asked asked) {
    summariser.off(asked.cohort().id());
    return Spoken.said(asked, "answer.summariser.off", asked.cohort().name());
  }

  private Answer refuse(Asked asked) {
    summariser.refuse(asked.cohort().id(), asked.person().id());
    return Spoken.said(asked, "answer.summariser.refused", asked.cohort().name());
  }

  private Answer allow(Asked asked) {
    summariser.allow(asked.cohort().id(), asked.person().id());
    return Spoken.said(asked, "answer.summariser.allowed", asked.cohort().name());
  }

  private static Answer said(Asked asked, String key, MachineReader program) {
    return Spoken.said(asked, key, asked.cohort().name(), program.host(), program.model());
  }
}
