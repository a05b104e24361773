package org.collegium.core;

import static org.collegium.core.command.Option.Type.PAGE;
import static org.collegium.core.command.Option.optional;

import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.privacy.ExportOwn;
import org.collegium.core.privacy.ShowPrivacy;
import org.collegium.core.privacy.WidenForMentor;

/** What can be asked about who knows what of oneself. */
final class PrivacyAssembly implements Room.Reply {

  private final House house;

  private PrivacyAssembly(House house) {
    this.house = house;
  }

  static Room room(House house) {
    var show = new ShowPrivacy(house.privacy(), house.clock());
    return Room.empty()
        .with(Command.personal("cohort privacy"), asked -> show.holdings(asked.person()))
        .with(Command.personal("cohort privacy readers", optional("page", PAGE)), asked -> asked.option("page")
            .or(() -> Optional.of("1")).flatMap(Typed::page)
            .<Answer>map(page -> show.reads(asked.person().id(), page))
            .orElseGet(() -> Spoken.refused(asked, "page", asked.required("page"))))
        .with(Command.personal("cohort privacy export"), asked -> new PlainAnswer.FilesGiven(
            new ExportOwn(house.takeout(), house.catalogue(), house.clock()).handle(asked.person(),
                show.holdings(asked.person()).held()),
            asked.wording().say("answer.privacy.export")))
        .with(Subject.WIDENING, new PrivacyAssembly(house));
  }

  @Override
  public Answer open(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    var choice = values.getOrDefault("choice", "");
    if (choice.equals(WidenForMentor.KEEP)) {
      return new PlainAnswer.Said(answering.wording().say("answer.widen.kept"));
    }
    return new WidenForMentor(house.privacy(), house.clock())
        .handle(new CohortId(answering.meaning().id()), answering.by().id(), choice)
        .<Answer>map(shared -> new PlainAnswer.Said(answering.wording().say("answer.widen.shared", shared)))
        .orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("refused.widen")));
  }
}
