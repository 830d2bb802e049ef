package io.frontrow.crowd;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// What a buyer does with the first seat that is held for them. Whoever loses it comes back and pays: so in the end every
/// seat that can be sold is sold.
public enum Temper {
    /// Pays.
    PAYS(14, Temper.APPROVED),
    /// Tries a card that is declined, then another one.
    IS_DECLINED(2, "4000000000000002"),
    /// Pays with a card whose provider answers late, through the webhook.
    WAITS_FOR_THE_PROVIDER(1, "4000000000000259"),
    /// Pays with a card whose provider approves twice.
    IS_APPROVED_TWICE(1, "4000000000000341"),
    /// Cancels.
    CANCELS(1, Temper.APPROVED),
    /// Lets the time to pay pass.
    WALKS_AWAY(1, Temper.APPROVED);

    private static final String APPROVED = "4242424242424242";
    private static final List<Temper> TWENTY = Arrays.stream(values())
            .flatMap(temper -> Collections.nCopies(temper.ofTwenty, temper).stream()).toList();

    private final int ofTwenty;
    private final String firstCard;

    Temper(int ofTwenty, String firstCard) {
        this.ofTwenty = ofTwenty;
        this.firstCard = firstCard;
    }

    /// The same for the same buyer in every crowd: fixed shares, spread over all subsections.
    static Temper of(int buyer) {
        return TWENTY.get((buyer / Hall.SUBSECTIONS * 7 + buyer % Hall.SUBSECTIONS) % TWENTY.size());
    }

    /// For people, such as `14 PAYS, 2 IS_DECLINED`.
    static String shares() {
        return Arrays.stream(values()).map(temper -> temper.ofTwenty + " " + temper).collect(Collectors.joining(", "));
    }

    /// @param attempt how many cards were declined before
    String card(int attempt) {
        return attempt == 0 ? firstCard : APPROVED;
    }
}
