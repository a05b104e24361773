package org.collegium.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.store.SharedDuties.Node;
import org.collegium.core.store.SharedDuties.Roll;
import org.junit.jupiter.api.Test;

/** Nodes that look one after the other, in rounds, and whose duties move from one to the other. */
class FairShareTest {

  private static final int A_FEW_ROUNDS = 12;

  private final Map<String, Integer> holders = new HashMap<>();
  private final Map<Integer, FairShare> shares = new HashMap<>();
  private Set<String> names = Set.of();
  private Set<String> fixed = Set.of();
  private int moves;

  @Test
  void theOnlyNodeTakesAllAtOnce() {
    names = duties(5);
    comes(1);

    round();

    assertThat(counts()).containsExactly(5L);
  }

  @Test
  void whoComesLaterGetsItsShareAndThenNothingMoves() {
    names = duties(7);
    comes(1);
    rounds();
    comes(2);
    rounds();
    assertThat(counts()).containsExactlyInAnyOrder(3L, 4L);
    comes(3);
    rounds();
    assertThat(counts()).containsExactlyInAnyOrder(2L, 2L, 3L);
    moves = 0;

    rounds();

    assertThat(moves).isZero();
  }

  @Test
  void manyThatStartTogetherShareFromTheBeginning() {
    names = duties(4);
    IntStream.rangeClosed(1, 4).forEach(this::comes);

    round();

    assertThat(counts()).containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  void whatADeadNodeDidIsTakenByTheOthersWithinTwoRounds() {
    names = duties(7);
    IntStream.rangeClosed(1, 3).forEach(this::comes);
    rounds();
    goes(2);

    round();
    round();

    assertThat(holders.keySet()).isEqualTo(names);
    assertThat(counts()).containsExactlyInAnyOrder(3L, 4L);
  }

  @Test
  void moreNodesThanDutiesLeavesSomeWithNone() {
    names = duties(2);
    IntStream.rangeClosed(1, 5).forEach(this::comes);
    rounds();

    assertThat(counts()).containsExactlyInAnyOrder(0L, 0L, 0L, 1L, 1L);
  }

  @Test
  void whatCannotMoveStaysWhereItIs() {
    names = duties(3);
    fixed = Set.of("duty 2", "duty 3");
    comes(1);
    rounds();
    comes(2);
    rounds();

    assertThat(holders).containsEntry("duty 1", 2).containsEntry("duty 2", 1).containsEntry("duty 3", 1);
  }

  @Test
  void whatNobodyElseTakesComesBackAndIsNotOfferedForEver() {
    names = duties(4);
    comes(1);
    rounds();
    shares.put(2, new FairShare());
    rounds(1);
    assertThat(holders.keySet()).isEqualTo(names);
    moves = 0;

    rounds(1);

    assertThat(moves).isZero();
    assertThat(counts()).containsExactly(4L, 0L);
  }

  private static Set<String> duties(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(number -> "duty " + number)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void comes(int node) {
    shares.put(node, new FairShare());
  }

  private void goes(int node) {
    shares.remove(node);
    holders.values().removeIf(holder -> holder == node);
  }

  private void rounds() {
    IntStream.range(0, A_FEW_ROUNDS).forEach(_ -> round());
  }

  /** Only that node looks; the others are there, and do nothing. */
  private void rounds(int node) {
    IntStream.range(0, A_FEW_ROUNDS).forEach(_ -> look(node));
  }

  private void round() {
    List.copyOf(shares.keySet()).forEach(this::look);
  }

  private void look(int node) {
    var share = shares.get(node);
    var roll = roll(node);
    share.toTake(roll, names).stream().filter(name -> holders.putIfAbsent(name, node) == null)
        .forEach(_ -> moves++);
    var movable = names.stream().filter(name -> !fixed.contains(name) && holders.getOrDefault(name, 0) == node)
        .toList();
    share.toLeave(roll, movable).ifPresent(name -> {
      holders.remove(name);
      moves++;
    });
  }

  private Roll roll(int looking) {
    return new Roll(shares.keySet().stream().map(node -> node(node, looking)).toList(), holders.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, holder -> node(holder.getValue(), looking))));
  }

  private static Node node(int number, int looking) {
    return new Node("node " + number, "node " + number, number == looking, true);
  }

  private List<Long> counts() {
    return shares.keySet().stream()
        .map(node -> holders.values().stream().filter(holder -> holder.equals(node)).count()).toList();
  }
}
