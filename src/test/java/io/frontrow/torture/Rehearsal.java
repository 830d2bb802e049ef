package io.frontrow.torture;

import io.frontrow.crowd.Buyers;
import io.frontrow.local.PackagedApplication;
import io.frontrow.torture.Venue.Kind;
import java.time.Duration;
import java.util.stream.Stream;

/// A process that has served a small crowd and stops leaves behind what its JVM learned, if it was told to.
final class Rehearsal {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int BUYERS = 500;
    private static final int ORDERS_PER_SECOND = 40;

    private Rehearsal() {}

    static void of(World world) {
        var history = new History();
        var buyers = new Buyers(world.addresses(), PackagedApplication.TOKEN_SECRET).seed(BUYERS);
        try (var mob = new Mob(world.doors(), buyers, history, 0); var office = new BoxOffice(world.doors())) {
            office.register();
            var programme = new Programme(office, mob, history, 0);
            Stream.of(Kind.ARENA, Kind.CLUB, Kind.FESTIVAL).forEach(programme::open);
            mob.order(ORDERS_PER_SECOND);
            Passing.of(TIME);
        }
        world.nodes().forEach(Node::stopPolitely);
    }
}
