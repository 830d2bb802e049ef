package io.frontrow.booking.application.fake;

import io.frontrow.booking.application.port.out.RememberedIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Bookings with the age that the test gives them, all of them with a key.
public final class InMemoryRememberedIds implements RememberedIds {
    private record Decided(Due due, Duration age) {}

    private final List<Decided> decided = new ArrayList<>();
    private int upTo;

    public void decided(Duration age, Due... bookings) {
        for (var due : bookings) {
            decided.add(new Decided(due, age));
        }
    }

    @Override
    public Batch next(Duration age, int atMost) {
        var due = decided.stream().skip(upTo).limit(atMost).takeWhile(it -> it.age().compareTo(age) >= 0)
                .map(Decided::due).toList();
        return new Batch(upTo + due.size(), due.isEmpty(), due);
    }

    @Override
    public void forgotten(Batch batch) {
        upTo = (int) Math.max(upTo, batch.upTo());
    }
}
