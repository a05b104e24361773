package org.collegium.core.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.protocol.Protocol;
import org.collegium.core.protocol.Protocol.Began;
import org.collegium.core.protocol.Protocols;
import org.jdbi.v3.core.Handle;

/** The protocols that were opened, in SQL. */
final class ProtocolTable implements Protocols {

  private static final String SELECT = """
      SELECT id, cohort_id, script, state, openings, steps, since, timekeeper_id, dilemma_id, opened_by, opened_at
        FROM protocol
      """;

  private static final Row.Reading<Protocol> PROTOCOL = Row.to(row -> new Protocol(new ProtocolId(row.number("id")),
      new Began(row.cohort("cohort_id"), row.text("script"), row.person("opened_by"), row.instant("opened_at"),
          row.maybeNumber("dilemma_id").map(DilemmaId::new)),
      row.word("state", Protocol.State.class), row.count("openings"),
      row.pieces("steps").map(Integer::valueOf).toList(), row.instant("since"), row.maybePerson("timekeeper_id")));

  private final Handle handle;
  private final PlanVersion plan;

  ProtocolTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public void keep(Protocol protocol) {
    plan.raise();
    handle.createUpdate("""
            INSERT INTO protocol (id, cohort_id, script, state, openings, steps, since, timekeeper_id,
                                  dilemma_id, opened_by, opened_at)
            VALUES (:id, :cohort, :script, :state, :openings, :steps, :since,
                    :timekeeper, :dilemma, :openedBy, :openedAt)
            ON CONFLICT (id) DO UPDATE
               SET state = excluded.state, openings = excluded.openings, steps = excluded.steps,
                   since = excluded.since, timekeeper_id = excluded.timekeeper_id, dilemma_id = excluded.dilemma_id
            """)
        .bind("id", protocol.id())
        .bind("cohort", protocol.cohort())
        .bind("script", protocol.began().script())
        .bind("state", protocol.state())
        .bind("openings", protocol.openings())
        .bind("steps", protocol.steps().stream().map(Object::toString).collect(Collectors.joining(" ")))
        .bind("since", protocol.since())
        .bind("timekeeper", protocol.timekeeper())
        .bind("dilemma", protocol.began().dilemma())
        .bind("openedBy", protocol.began().by())
        .bind("openedAt", protocol.began().at())
        .execute();
  }

  @Override
  public Optional<Protocol> find(ProtocolId id) {
    return Question.of(handle, SELECT + " WHERE id = :id").bind("id", id).map(PROTOCOL).findOne();
  }

  @Override
  public List<Protocol> of(CohortId cohort) {
    return Question.of(handle, SELECT + " WHERE cohort_id = :cohort ORDER BY opened_at DESC, id DESC")
        .bind("cohort", cohort)
        .map(PROTOCOL)
        .list();
  }

  @Override
  public Optional<Protocol> about(DilemmaId dilemma) {
    return Question.of(handle, SELECT + " WHERE dilemma_id = :dilemma").bind("dilemma", dilemma).map(PROTOCOL)
        .findOne();
  }

  @Override
  public List<Protocol> allOpen() {
    return Question.of(handle, SELECT + " WHERE state = 'open' ORDER BY id").map(PROTOCOL).list();
  }
}
