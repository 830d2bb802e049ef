package io.frontrow.simulation;

import io.frontrow.booking.adapter.out.hmac.HmacBookingIds;
import io.frontrow.booking.adapter.out.hmac.HmacPaymentIds;
import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.application.ApplySeatDecisionsService;
import io.frontrow.booking.application.BookSeatsService;
import io.frontrow.booking.application.CancelBookingService;
import io.frontrow.booking.application.EndCancelledEventsService;
import io.frontrow.booking.application.ExpireBookingsService;
import io.frontrow.booking.application.FinishPaymentsService;
import io.frontrow.booking.application.ForgetKeysService;
import io.frontrow.booking.application.OncePerKey;
import io.frontrow.booking.application.PayBookingService;
import io.frontrow.booking.application.SetResultAsideService;
import io.frontrow.booking.application.SettlePaymentService;
import io.frontrow.booking.application.ShowBookingService;
import io.frontrow.booking.application.port.in.BookSeats;
import io.frontrow.booking.application.port.in.CancelBooking;
import io.frontrow.booking.application.port.in.PayBooking;
import io.frontrow.booking.application.port.in.SettlePayment;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import io.frontrow.booking.application.port.out.ClosedEvents;
import io.frontrow.booking.application.port.out.IdempotencyKeys;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.RememberedIds;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.platform.outbox.OutboxRelay;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.UndecodableCommand;
import io.frontrow.seatinventory.application.simulation.SimulatedDisk;
import io.frontrow.shared.Unavailable;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.SellersEvents;
import io.frontrow.ticketing.adapter.out.memory.MemoryEventsForSale;
import io.frontrow.ticketing.application.AdvancePublishingService;
import io.frontrow.ticketing.application.CancelEventService;
import io.frontrow.ticketing.application.ChangeBlockedSeatsService;
import io.frontrow.ticketing.application.PublishEventService;
import io.frontrow.ticketing.application.RecordSeatDecisionsService;
import io.frontrow.ticketing.application.port.in.CancelEvent;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats;
import io.frontrow.ticketing.application.port.in.PublishEvent;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.application.port.out.EventsOnOffer;
import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A process: everything that the product wires, on simulated parts. It dies and is there again with nothing but its disks.
final class Node {
    private static final String SECRET = "a secret of the simulation, long enough";
    private static final Duration PUBLISH_LIMIT = Duration.ofSeconds(60);
    private static final Duration HONOUR_KEYS = Duration.ofSeconds(300);
    private static final BookingChanges NOBODY = (_, _) -> { };
    private static final Supplier<RuntimeException> OUTAGE = () -> new BookingsUnavailable(new TimeoutException());

    final List<SimulatedDisk> disks =
            IntStream.range(0, SimulatedKafka.PARTITIONS).mapToObj(_ -> new SimulatedDisk()).toList();
    /// What it believes to own, which may be wrong.
    final boolean[] owns = new boolean[SimulatedKafka.PARTITIONS];
    final World world;
    final Premises premises;
    final Effects effects;
    boolean frozen;
    Life life;
    BookSeats bookSeats;
    PayBooking pay;
    CancelBooking cancel;
    SettlePayment settle;
    PublishEvent publish;
    CancelEvent cancelEvent;
    ChangeBlockedSeats block;
    SeatCommands seatCommands;
    Bookings bookings;
    final Breakage breakage;

    Node(World world, Premises premises, Breakage breakage) {
        this.world = world;
        this.premises = premises;
        this.breakage = breakage;
        effects = new Effects(world);
        start();
    }

    void crash() {
        life.end();
        Arrays.fill(owns, false);
        start();
    }

    private void start() {
        life = new Life(world);
        seatCommands = new SimulatedCommands(this).open();
        var events = new MemoryEventsForSale(transactions(EventsOnOffer.class, premises.new Offers()), life::begin,
                () -> Duration.between(Instant.EPOCH, world.now()).toNanos());
        EventsForSale patient = id -> awaited(events.find(id).toCompletableFuture());
        bookings = breakage.bookings(transactions(Bookings.class, premises.bookings), this);
        var transitions = breakage.transitions(transactions(BookingTransitions.class, premises.bookings), this);
        var ledger = breakage.ledger(transactions(PaymentLedger.class, premises.ledger), this);
        var ids = breakage.ids(new HmacBookingIds(SECRET, world::now, world.random), this);
        var show = new ShowBookingService(bookings, ids, patient);
        var payments = breakage.payments(premises.provider, this);
        settle = new SettlePaymentService(transitions, ledger, NOBODY);
        pay = new PayBookingService(show, new HmacPaymentIds(SECRET, this::newId), ledger, payments, settle);
        cancel = new CancelBookingService(show, transitions, NOBODY);
        var keys = effects.calls(IdempotencyKeys.class, () -> premises.keys);
        var oncePerKey = new OncePerKey(keys, id -> CompletableFuture.completedStage(isPlaced(id)), new StaleSeats(premises));
        bookSeats = new BookSeatsService(events, new StaleSeats(premises), breakage.orders(seatCommands, this), ids,
                oncePerKey, new BinaryMemos(), world::now);
        var finish = new FinishPaymentsService(ledger, payments, settle);
        var expire = new ExpireBookingsService(transitions, NOBODY);
        var end = new EndCancelledEventsService(transactions(ClosedEvents.class, premises.bookings),
                transactions(SellersEvents.class, premises::sellersEvent), transitions,
                NOBODY);
        sell();
        var advance = new AdvancePublishingService(transactions(Publications.class, premises.ticketing.publications()),
                this::sendPatiently, PUBLISH_LIMIT);
        var forget = new ForgetKeysService(transactions(RememberedIds.class, new DecidedIds(premises)),
                patient, this::sendPatiently, HONOUR_KEYS);
        var relay = new OutboxRelay(premises.outbox.seenBy(life), breakage.carrier(this::carry, this));
        repeat(List.of(relay));
        repeat(List.of(events::refresh));
        repeat(List.of(expire::expire, end::end, finish::reconcile, finish::refund, advance::advance,
                forget::forget));
        for (int partition = 0; partition < SimulatedKafka.PARTITIONS; partition++) {
            life.begin(new EngineOwner(this, partition));
        }
        follow();
    }

    private void sell() {
        var events = transactions(Events.class, premises.ticketing.events());
        publish = new PublishEventService(events, world::now);
        cancelEvent = new CancelEventService(events);
        block = new ChangeBlockedSeatsService(events, premises.ticketing.views(), this::sendPatiently, this::newId,
                _ -> Optional.empty());
    }

    private void follow() {
        var apply = new ApplySeatDecisionsService(bookings, new BinaryMemos(), _ -> world.find("DEAD LETTER in the log"),
                NOBODY);
        var aside = new SetResultAsideService(bookings, _ -> world.find("DEAD LETTER: a result is set aside"), NOBODY);
        var records = breakage.records(transactions(SeatRecords.class, premises.ticketing.records()), this);
        life.begin(new ResultsReader(this, new BookingsProjection(apply, aside)));
        life.begin(new ResultsReader(this, new RecordSeatDecisionsService(records)));
    }

    private <P> P transactions(Class<P> port, P real) {
        return effects.transactions(port, real, OUTAGE);
    }

    /// Again and again, one of these at a time.
    private void repeat(List<Runnable> works) {
        life.begin(() -> {
            for (int i = world.random.nextInt(works.size());; i = (i + 1) % works.size()) {
                world.pause();
                undisturbed(works.get(i));
            }
        });
    }

    /// As the product's background work: whatever goes wrong, the next time may go well. Only an outage may go wrong.
    void undisturbed(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!(e instanceof Unavailable) && !(e.getCause() instanceof Unavailable)) {
                world.find("BUG: " + e);
            }
        }
    }

    private CompletableFuture<Void> carry(OutboxMessage message) {
        if (!message.topic().equals(SeatTopics.COMMANDS)) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return seatCommands.send(SeatCommandCodec.decode(message.payload())).toCompletableFuture();
        } catch (UndecodableCommand e) {
            throw new IllegalStateException(e);
        }
    }

    /// For callers that block until it is confirmed.
    private CompletionStage<Void> sendPatiently(SeatCommand command) {
        return awaited(seatCommands.send(command).toCompletableFuture());
    }

    <T> CompletableFuture<T> awaited(CompletableFuture<T> answer) {
        effects.await(answer::isDone);
        return answer;
    }

    /// Not even that it cannot be told is an error.
    private boolean isPlaced(UUID bookingId) {
        try {
            return bookings.find(bookingId).isPresent();
        } catch (BookingsUnavailable | CompletionException e) {
            return false;
        }
    }

    UUID newId() {
        return new UUID(world.random.nextLong() & ~0xF000L | 0x7000, world.random.nextLong() >>> 2 | 1L << 63);
    }
}
