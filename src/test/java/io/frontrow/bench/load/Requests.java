package io.frontrow.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes the requests of a plan without making anything new for each.
final class Requests {
    private static final int MOST_ORDERS = 1_200_000;
    private static final double ORDERS_PER_SECOND_AT_MOST = 100_000;

    private final LoadPlan plan;
    private final Buyers buyers;
    private final byte[] head;
    private final List<byte[]> tails;
    private final int most;

    Requests(LoadPlan plan, Buyers buyers, int port) {
        this.plan = plan;
        this.buyers = buyers;
        boolean hasBody = switch (plan.kind()) {
            case GET, LISTEN -> false;
            case POST, BOOK, FOLLOW -> true;
        };
        this.head = bytes((hasBody ? "POST " : "GET ") + plan.path() + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (hasBody ? "Content-Type: application/json\r\nAuthorization: Bearer " : "\r\n"));
        this.tails = hasBody ? plan.places().stream().map(place -> tail(plan, place)).toList() : List.of();
        this.most = hasBody ? most(plan) : Integer.MAX_VALUE;
        if (hasBody) {
            buyers.prepare(plan.firstBuyer() + 1 + most / LoadPlan.ORDERS_PER_BUYER);
        }
    }

    /// For so many there are buyers.
    int most() {
        return most;
    }

    /// Appends the request of this number, from 0.
    void write(int number, ByteBuffer into) {
        into.put(head);
        if (!tails.isEmpty()) {
            into.put(token(number)).put(tails.get(number % tails.size()));
        }
    }

    /// The token of the buyer who sends the request of this number.
    byte[] token(int number) {
        return buyers.token(plan.firstBuyer() + number / LoadPlan.ORDERS_PER_BUYER);
    }

    private static int most(LoadPlan plan) {
        double rate = plan.perSecond() > 0 ? plan.perSecond() : ORDERS_PER_SECOND_AT_MOST;
        int most = plan.count() > 0 ? plan.count() : (int) (rate * plan.seconds());
        if (most > MOST_ORDERS) {
            throw new IllegalArgumentException("more than " + MOST_ORDERS + " orders: " + plan);
        }
        return most;
    }

    private static byte[] tail(LoadPlan plan, String place) {
        int slash = place.lastIndexOf('/');
        var body = "{\"eventId\":\"" + plan.event() + "\",\"section\":\"" + place.substring(0, slash) + "\",\"subsection\":"
                + place.substring(slash + 1) + ",\"quantity\":" + plan.quantity() + ",\"selection\":\"best_available\"}";
        return bytes("\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
