package io.frontrow.crowd;

import io.frontrow.Eventually;
import io.frontrow.embedded.ServerAddresses;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// `-Dcrowd=1000`: a hall of a thousand seats, so many buyers at once, and the audit of what they got.
///
/// @param doors the application's processes
/// @param tokenSecret the application's, to mint the buyers' tokens with
/// @param out where to say how it goes
public record CrowdRun(List<URI> doors, ServerAddresses servers, String tokenSecret, PrintStream out) {
    private static final Duration PUBLISH_LIMIT = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration LIMIT_PER_BUYER = Duration.ofMillis(20);
    private static final String SELLER = "crowd-seller@frontrow.example";
    private static final String PASSWORD = "front-row-crowd";

    /// The report, when the last buyer has a final answer and the witnesses are heard.
    public CrowdReport send(int buyers) {
        return send(buyers, Duration.ZERO, _ -> { });
    }

    /// The same with buyers who come one after another, and somebody who does something meanwhile.
    ///
    /// @param arrival from the first buyer to the last
    /// @param meanwhile runs on a thread of its own while the crowd buys; its failure is the run's
    public CrowdReport send(int buyers, Duration arrival, Consumer<Crowd> meanwhile) {
        var apis = doors.stream().map(door -> new Api(door, Crowd.connections(buyers, doors.size()))).toList();
        try {
            var event = open(apis.getFirst());
            out.printf("%d buyers go for the %d seats of event %s%n", buyers, Hall.SEATS, event);
            out.println("of 20 buyers " + Temper.shares());
            var crowd = Crowd.start(new Buyers(servers, tokenSecret).seed(buyers), apis, event, arrival, out);
            var disturbance = CompletableFuture.runAsync(() -> meanwhile.accept(crowd), Thread::startVirtualThread);
            var shoppings = crowd.follow(LIMIT.plus(LIMIT_PER_BUYER.multipliedBy(buyers)).plus(arrival));
            disturbance.join();
            var report = new CrowdAudit(apis.getFirst(), servers, UUID.fromString(event)).of(shoppings);
            report.print(out);
            return report;
        } finally {
            apis.forEach(Api::close);
        }
    }

    /// The seller calls the event off, and asks again when the application dies meanwhile.
    ///
    /// @return once all the money is back, or after the limit
    public MoneyAudit callOff(UUID event, Duration limit) {
        try (var api = new Api(doors.getFirst(), 1)) {
            Eventually.within(limit, () -> sale(api).cancel(event.toString()));
        }
        Eventually.happens(limit, () -> MoneyAudit.of(servers, event).refunded() == MoneyAudit.of(servers, event).captured());
        return MoneyAudit.of(servers, event);
    }

    private static Sale sale(Api api) {
        var people = new People(api, PASSWORD);
        people.register(SELLER, "Seller of the crowd's hall", "seller");
        return new Sale(api, people.logIn(SELLER));
    }

    private static String open(Api api) {
        var sale = sale(api);
        var event = sale.create(Hall.asEvent("A hall for a crowd"));
        sale.publish(event, PUBLISH_LIMIT);
        return event;
    }
}
