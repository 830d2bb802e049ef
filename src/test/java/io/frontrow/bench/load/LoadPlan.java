package io.frontrow.bench.load;

import java.util.List;

/// One stream of requests, with connections of its own.
///
/// @param kind what each request is
/// @param connections as many are open, each with one request under way
/// @param perSecond requests whose time to be sent has come, whether a connection is free or not; 0: as fast as answers come
/// @param seconds for how long
/// @param count at most so many requests; 0 for no limit
/// @param path of a [Kind#GET], a [Kind#POST] or a [Kind#LISTEN]
/// @param event the event of a [Kind#BOOK] or a [Kind#FOLLOW]
/// @param places `section/subsection`, taken in turn
/// @param quantity seats of a booking
/// @param firstBuyer number of the first buyer; each places at most three orders
/// @param afterSeconds when it begins
public record LoadPlan(Kind kind, int connections, double perSecond, double seconds, int count, String path, String event,
        List<String> places, int quantity, int firstBuyer, double afterSeconds) {

    public enum Kind {
        /// A fixed address.
        GET,
        /// The same order as [#BOOK], sent to a fixed address.
        POST,
        /// An order; the next connection takes the next buyer.
        BOOK,
        /// An order on a connection of its own, followed on its stream until its seats are held.
        FOLLOW,
        /// A stream that is only listened to; times are since the last order of the run was sent.
        LISTEN
    }

    /// The orders that one buyer may leave unpaid.
    static final int ORDERS_PER_BUYER = 3;

    public static LoadPlan get(String path, int connections, double perSecond, double seconds) {
        return new LoadPlan(Kind.GET, connections, perSecond, seconds, 0, path, "", List.of(), 0, 0, 0);
    }

    public static LoadPlan book(String event, List<String> places, int firstBuyer) {
        return new LoadPlan(Kind.BOOK, 512, 0, 10, 0, "/api/v1/bookings", event, places, 1, firstBuyer, 0);
    }

    public static LoadPlan listen(String path, int connections, double seconds) {
        return new LoadPlan(Kind.LISTEN, connections, 0, seconds, 0, path, "", List.of(), 0, 0, 0);
    }

    public LoadPlan as(Kind other, String otherPath) {
        return new LoadPlan(other, connections, perSecond, seconds, count, otherPath, event, places, quantity, firstBuyer, afterSeconds);
    }

    public LoadPlan over(int connectionCount) {
        return new LoadPlan(kind, connectionCount, perSecond, seconds, count, path, event, places, quantity, firstBuyer, afterSeconds);
    }

    public LoadPlan at(double rate) {
        return new LoadPlan(kind, connections, rate, seconds, count, path, event, places, quantity, firstBuyer, afterSeconds);
    }

    public LoadPlan during(double time) {
        return new LoadPlan(kind, connections, perSecond, time, count, path, event, places, quantity, firstBuyer, afterSeconds);
    }

    public LoadPlan atMost(int requests) {
        return new LoadPlan(kind, connections, perSecond, seconds, requests, path, event, places, quantity, firstBuyer, afterSeconds);
    }

    public LoadPlan seats(int each) {
        return new LoadPlan(kind, connections, perSecond, seconds, count, path, event, places, each, firstBuyer, afterSeconds);
    }

    public LoadPlan after(double time) {
        return new LoadPlan(kind, connections, perSecond, seconds, count, path, event, places, quantity, firstBuyer, time);
    }
}
