package org.collegium.core;

import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.SessionId;
import org.collegium.core.notice.Wording;
import org.collegium.core.portfolio.GatherPortfolio;
import org.collegium.core.portfolio.GatherPortfolio.Gathered;

/** {@code /reflect portfolio}: what somebody wrote over the years, to read again and to print. */
final class PortfolioAssembly implements Room.Reply {

  private final GatherPortfolio gather;

  private PortfolioAssembly(House house) {
    this.gather = new GatherPortfolio(house.portfolios(), house.catalogue(), house.clock());
  }

  static Room room(House house) {
    var assembly = new PortfolioAssembly(house);
    return Room.empty()
        .with(Command.personal("reflect portfolio", Command.ATTENDERS), assembly::portfolio)
        .with(Subject.PORTFOLIO, assembly);
  }

  private Answer portfolio(Asked asked) {
    return gather.all(asked.person()).<Answer>map(gathered -> given(gathered, asked.wording()))
        .orElseGet(() -> Spoken.said(asked, "portfolio.empty"));
  }

  @Override
  public Answer open(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return gather.year(new SessionId(answering.meaning().id()), answering.by())
        .<Answer>map(gathered -> given(gathered, answering.wording()))
        .orElseGet(() -> new PlainAnswer.Said(answering.wording().say("portfolio.empty")));
  }

  private static Answer given(Gathered gathered, Wording wording) {
    return new PlainAnswer.FilesGiven(gathered.page(), wording.say("answer.portfolio", gathered.written()));
  }
}
