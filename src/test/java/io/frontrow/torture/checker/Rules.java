package io.frontrow.torture.checker;

import java.util.ArrayList;
import java.util.List;

/// All promises.
public final class Rules {
    private static final int SHOWN_OF_ONE_RULE = 20;
    private static final List<Rule> ALL = List.of(new OneHolder(), new OneResult(), new EveryOrderEnds(), new BookedAsOrdered(), new TrueRefusals(),
            new WordsAreKept(), new MoneyIsSeats(), new TablesAreTheLog(), new StreamsAreTheTables(),
            new SeatStreamIsTheTable());

    private Rules() {}

    public static List<String> names() {
        return ALL.stream().map(Rule::name).toList();
    }

    /// At most twenty of each rule.
    public static List<Violation> check(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        for (var rule : ALL) {
            var own = new ArrayList<Violation>();
            rule.check(evidence, (about, what) -> own.add(new Violation(rule.name(), "" + about, what)));
            violations.addAll(own.subList(0, Math.min(own.size(), SHOWN_OF_ONE_RULE)));
        }
        return violations;
    }
}
