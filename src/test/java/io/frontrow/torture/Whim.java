package io.frontrow.torture;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a buyer does with a booking.
enum Whim {
    PAYS(2, "4242424242424242"),
    IS_DECLINED(1, "4000000000000002"),
    WAITS_FOR_THE_PROVIDER(1, "4000000000000259"),
    IS_APPROVED_TWICE(1, "4000000000000341"),
    CANCELS(1, ""),
    CANCELS_AT_ONCE(2, ""),
    FOLLOWS_THE_STREAM(1, ""),
    WALKS_AWAY(11, "");

    private static final String APPROVED = "4242424242424242";
    private static final List<Whim> ALL = Arrays.stream(values()).flatMap(whim -> Collections.nCopies(whim.ofTwenty, whim).stream()).toList();

    private final int ofTwenty;
    private final String firstCard;

    Whim(int ofTwenty, String firstCard) {
        this.ofTwenty = ofTwenty;
        this.firstCard = firstCard;
    }

    static Whim next(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    boolean pays() {
        return !firstCard.isEmpty();
    }

    /// @param declined how many cards before
    String card(int declined) {
        return declined == 0 ? firstCard : APPROVED;
    }
}
