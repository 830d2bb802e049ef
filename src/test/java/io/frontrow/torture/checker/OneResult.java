package io.frontrow.torture.checker;

import java.util.HashMap;
import java.util.function.BiConsumer;

/// Each command has one result that counts, and whoever decides it again decides the same. All commands
/// of a subsection stand on one partition.
final class OneResult implements Rule {
    private record Place(int partition, long offset) {}

    @Override
    public String name() {
        return "each command has one result";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var decided = new HashMap<Place, Decision>();
        for (var decision : evidence.decisions()) {
            if (decided.put(new Place(decision.partition(), decision.source()), decision) != null) {
                broken.accept(decision.command(), "two results for command " + decision.partition() + "/" + decision.source());
            }
        }
        for (var again : evidence.skipped()) {
            var decision = decided.get(new Place(again.partition(), again.source()));
            if (decision != null && !decision.saysTheSameAs(again)) {
                broken.accept(again.command(), "decided as " + decision + ", and as " + again);
            }
        }
        var homes = new HashMap<SeatKey, Integer>();
        for (var command : evidence.commands()) {
            var decision = decided.get(new Place(command.partition(), command.offset()));
            if (decision == null || !decision.command().equals(command.id())) {
                broken.accept(command.id(), "command " + command.partition() + "/" + command.offset() + " has the result " + decision);
            }
            if (command.index() >= 0) {
                int home = homes.computeIfAbsent(new SeatKey(command.event(), command.index()), _ -> command.partition());
                if (home != command.partition()) {
                    broken.accept(command.id(), "its subsection stands on partition " + home + ", too");
                }
            }
        }
    }
}
