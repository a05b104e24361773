package org.collegium.rehearsal;

import com.sun.net.httpserver.HttpHandler;
import java.util.function.Function;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.identity.Ids;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.inbound.PageHandler;
import org.collegium.rehearsal.stage.Stage;

/** The local page where one person can be any member, with a clock that is turned by hand. */
public final class RehearsalPage {

  private final String path;
  private final HttpHandler handler;

  /**
   * A page with a secret address of its own.
   *
   * @param board where the courier posts
   * @param bot answers what is typed and pressed; called by one thread at a time
   */
  public RehearsalPage(Stage stage, Board board, Function<Invocation, Answer> bot) {
    this.path = "/rehearsal/" + new Ids(stage::now).nextToken().token() + "/";
    this.handler = new PageHandler(path, stage, board, bot);
  }

  /** Where the page stands on its server; 128 bits of it are chance. */
  public String path() {
    return path;
  }

  /** Where {@link #handler} is to be mounted. */
  public String context() {
    return "/rehearsal/";
  }

  /** Answers everything under {@link #context}; needs a server that listens on the loopback interface only. */
  public HttpHandler handler() {
    return handler;
  }
}
