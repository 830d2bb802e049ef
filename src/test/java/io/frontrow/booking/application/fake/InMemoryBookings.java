package io.frontrow.booking.application.fake;

import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.ClosedEvents;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.booking.domain.Reference;
import io.frontrow.booking.domain.Ticket;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.UndecodableCommand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bookings in memory; may be told to be out of reach, or to choke on one.
public final class InMemoryBookings implements Bookings, BookingTransitions, ClosedEvents {
    public static final int MAX_UNPAID = 3;
    private static final Comparator<Booking> NEWEST_FIRST =
            Comparator.comparing(InMemoryBookings::requestedAt).thenComparing(booking -> booking.id().toString()).reversed();
    private final InstantSource clock;
    private final Map<UUID, Booking> rows = new LinkedHashMap<>();
    private final Map<Integer, LogPosition> positions = new HashMap<>();
    private final Map<UUID, SubsectionKey> subsections = new HashMap<>();
    private final Map<Long, UUID> closedEvents = new LinkedHashMap<>();
    private final Map<UUID, Instant> decidedAt = new HashMap<>();
    private long closings;
    final Map<UUID, Payment> payments = new LinkedHashMap<>();
    /// What followed and is not sent yet, oldest first; the payload of a change event is its type.
    public final List<OutboxMessage> outbox = new ArrayList<>();
    public volatile boolean reachable = true;
    /// A hold of this id cannot be saved.
    public volatile UUID indigestible;


    static final class Payment {
        final UUID id;
        final UUID bookingId;
        final Optional<UUID> keyId;
        PaymentState state = PaymentState.STARTED;
        Instant dueAt;
        int tries;

        Payment(UUID id, UUID bookingId, Optional<UUID> keyId, Instant dueAt) {
            this.id = id;
            this.bookingId = bookingId;
            this.keyId = keyId;
            this.dueAt = dueAt;
        }

        boolean is(PaymentState... states) {
            return List.of(states).contains(state);
        }
    }

    public InMemoryBookings(InstantSource clock) {
        this.clock = clock;
    }

    /// In words, such as `ReleaseSeats` and the booking's id.
    public synchronized List<String> followUps() {
        return outbox.stream().map(message -> kind(message) + " " + message.key()).toList();
    }

    private static String kind(OutboxMessage message) {
        try {
            return message.topic().equals(SeatTopics.COMMANDS)
                    ? SeatCommandCodec.decode(message.payload()).getClass().getSimpleName()
                    : new String(message.payload(), StandardCharsets.UTF_8);
        } catch (UndecodableCommand e) {
            throw new IllegalStateException(e);
        }
    }

    private void command(SeatCommand command) {
        outbox.add(new OutboxMessage(command.commandId(), SeatTopics.COMMANDS, SeatCommandCodec.encode(command)));
    }

    private void tell(String type, UUID bookingId) {
        outbox.add(new OutboxMessage(bookingId, "booking.changes", type.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public synchronized LogPosition position(int partition) {
        check();
        return positions.getOrDefault(partition, LogPosition.START);
    }

    @Override
    public synchronized Optional<List<Booking>> save(List<Answer> answers, List<UUID> closed, List<PositionMove> moves) {
        check();
        if (!moves.stream().allMatch(move -> positions.getOrDefault(move.partition(), LogPosition.START).equals(move.from()))) {
            return Optional.empty();
        }
        if (answers.stream().anyMatch(answer -> answer instanceof Answer.Held && answer.bookingId().equals(indigestible))) {
            throw new IllegalStateException("cannot be saved");
        }
        moves.forEach(move -> positions.put(move.partition(), move.to()));
        var before = Set.copyOf(rows.keySet());
        answers.forEach(this::apply);
        closed.forEach(event -> closedEvents.put(++closings, event));
        return Optional.of(answers.stream().map(Answer::bookingId).distinct().filter(id -> !before.contains(id)).map(rows::get).toList());
    }

    private void apply(Answer answer) {
        var id = answer.bookingId();
        decidedAt.putIfAbsent(id, clock.instant());
        rows.merge(id, booking(answer), (before, after) -> before instanceof Booking.Withdrawn
                && after instanceof Booking.Known known ? new Booking.Cancelled(known.request(), before.reference(),
                        known.seats(), false) : before);
        var status = rows.get(id).status();
        answer.heldIn().ifPresent(where -> subsections.putIfAbsent(id, where));
        if (answer.heldIn().isPresent() && status != BookingStatus.PENDING_PAYMENT && status != BookingStatus.COMPLETED) {
            command(new ReleaseSeats(id, answer.heldIn().get()));
        }
    }

    private Booking booking(Answer answer) {
        var reference = Reference.ofNumber(rows.size() + 1L);
        if (!(answer instanceof Answer.Held held)) {
            return answer.booking(reference, null);
        }
        return isSurplus(held.request()) ? held.surplus().booking(reference, null)
                : held.booking(reference, clock.instant().plusSeconds(held.request().holdSeconds()));
    }

    private boolean isSurplus(BookingRequest request) {
        return rows.values().stream().filter(row -> row instanceof Booking.AwaitingPayment awaiting
                && awaiting.request().buyerId().equals(request.buyerId())
                && awaiting.request().eventId().equals(request.eventId())
                && !awaiting.id().equals(request.bookingId())
                && awaiting.payUntil().isAfter(clock.instant())).count() >= MAX_UNPAID;
    }

    @Override
    public synchronized Capture complete(UUID paymentId) {
        check();
        var payment = payments.get(paymentId);
        if (payment == null || !payment.is(PaymentState.STARTED, PaymentState.DECLINED)) {
            return Capture.UNCHANGED;
        }
        var bookingId = payment.bookingId;
        if (rows.get(bookingId) instanceof Booking.AwaitingPayment awaiting
                && awaiting.payUntil().isAfter(clock.instant())) {
            rows.put(bookingId, new Booking.Completed(awaiting.request(), awaiting.reference(), awaiting.seats(),
                    clock.instant(), tickets(awaiting)));
            payment.state = PaymentState.CAPTURED;
            command(new SellSeats(bookingId, subsections.get(bookingId)));
            tell("booking.confirmed", bookingId);
            return Capture.COMPLETED;
        }
        payment.state = PaymentState.REFUND_DUE;
        return Capture.REFUND_DUE;
    }

    private static List<Ticket> tickets(Booking.AwaitingPayment booking) {
        return IntStream.rangeClosed(1, booking.request().quantity()).mapToObj(place -> ticket(booking, place)).toList();
    }

    private static Ticket ticket(Booking.AwaitingPayment booking, int place) {
        var id = new UUID(booking.id().getLeastSignificantBits(), place);
        var position = booking.request().isGeneralAdmission() ? "GA-" + place : booking.seats().get(place - 1).toString();
        return new Ticket(id, place, position, Hall.CODES.sign(id, booking.request(), position));
    }

    @Override
    public synchronized boolean cancel(UUID bookingId) {
        check();
        return rows.get(bookingId) instanceof Booking.AwaitingPayment awaiting && end(awaiting, new Booking.Cancelled(
                awaiting.request(), awaiting.reference(), awaiting.seats(), false));
    }

    private boolean end(Booking.AwaitingPayment awaiting, Booking ended) {
        rows.put(awaiting.id(), ended);
        command(new ReleaseSeats(awaiting.id(), subsections.get(awaiting.id())));
        return true;
    }

    @Override
    public synchronized boolean withdraw(UUID bookingId) {
        check();
        decidedAt.putIfAbsent(bookingId, clock.instant());
        return rows.putIfAbsent(bookingId, new Booking.Withdrawn(bookingId, Reference.ofNumber(rows.size() + 1L))) == null;
    }

    @Override
    public synchronized List<UUID> expire(int atMost) {
        check();
        var due = List.copyOf(rows.values()).stream().filter(row -> row instanceof Booking.AwaitingPayment awaiting
                && !awaiting.payUntil().isAfter(clock.instant())).limit(atMost).map(Booking::id).toList();
        for (var id : due) {
            var awaiting = (Booking.AwaitingPayment) rows.get(id);
            end(awaiting, new Booking.Expired(awaiting.request(), awaiting.reference(), awaiting.seats(),
                    awaiting.payUntil()));
            tell("reservation.expired", id);
        }
        return due;
    }

    @Override
    public synchronized List<UUID> endWithEvent(UUID eventId, int atMost) {
        check();
        var ended = List.copyOf(rows.values()).stream().filter(row -> row instanceof Booking.Known known
                && known.request().eventId().equals(eventId) && (row instanceof Booking.AwaitingPayment
                        || row instanceof Booking.Completed)).limit(atMost).map(Booking::id).toList();
        ended.forEach(this::endWithEvent);
        return ended;
    }

    private void endWithEvent(UUID id) {
        if (rows.get(id) instanceof Booking.Completed paid) {
            rows.put(id, new Booking.Refunded(paid.request(), paid.reference(), paid.seats(), paid.paidAt(), paid.tickets()));
            payments.values().stream().filter(payment -> payment.bookingId.equals(id) && payment.is(PaymentState.CAPTURED))
                    .forEach(payment -> payment.state = PaymentState.REFUND_DUE);
            tell("booking.refunded", id);
        } else if (rows.get(id) instanceof Booking.AwaitingPayment unpaid) {
            rows.put(id, new Booking.Cancelled(unpaid.request(), unpaid.reference(), unpaid.seats(), true));
        }
    }

    /// An update that nothing stops, and what it lets follow.
    public synchronized void overwrite(Booking booking, Optional<SeatCommand> followUp) {
        rows.put(booking.id(), booking);
        followUp.ifPresent(this::command);
    }

    /// Where its seats were held; null when they never were.
    public synchronized SubsectionKey subsection(UUID bookingId) {
        return subsections.get(bookingId);
    }

    /// When it became a row.
    public synchronized Instant decidedAt(UUID bookingId) {
        return decidedAt.get(bookingId);
    }

    /// As if the provider had been asked.
    public synchronized void startPayment(UUID paymentId, UUID bookingId) {
        payments.put(paymentId, new Payment(paymentId, bookingId, Optional.empty(), clock.instant()));
    }

    public synchronized PaymentState paymentState(UUID paymentId) {
        return payments.get(paymentId).state;
    }

    /// The booking's time to pay is over.
    public synchronized void letTimePass(UUID bookingId) {
        var awaiting = (Booking.AwaitingPayment) rows.get(bookingId);
        rows.put(bookingId, new Booking.AwaitingPayment(awaiting.request(), awaiting.reference(), awaiting.seats(),
                clock.instant()));
    }

    @Override
    public synchronized List<ClosedEvent> unsettled(int atMost) {
        check();
        return closedEvents.entrySet().stream().limit(atMost).map(entry -> new ClosedEvent(entry.getKey(),
                entry.getValue())).toList();
    }

    @Override
    public synchronized void settle(ClosedEvent event) {
        check();
        closedEvents.remove(event.number());
    }

    @Override
    public synchronized Optional<Booking> find(UUID bookingId) {
        check();
        return Optional.ofNullable(rows.get(bookingId));
    }

    /// In the order of their numbers.
    public synchronized List<Booking> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public synchronized Optional<Booking.Known> ofTicket(UUID ticketId) {
        check();
        return rows.values().stream().filter(row -> switch (row) {
            case Booking.Completed paid -> has(paid.tickets(), ticketId);
            case Booking.Refunded refunded -> has(refunded.voidTickets(), ticketId);
            default -> false;
        }).map(Booking.Known.class::cast).findFirst();
    }

    private static boolean has(List<Ticket> tickets, UUID ticketId) {
        return tickets.stream().anyMatch(ticket -> ticket.id().equals(ticketId));
    }

    @Override
    public synchronized List<Booking> findAll(Collection<UUID> bookingIds) {
        check();
        return bookingIds.stream().distinct().filter(rows::containsKey).map(rows::get).toList();
    }

    @Override
    public List<Booking> ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, Slice slice) {
        return list(row -> row.buyerId().equals(buyerId) && eventId.map(row.eventId()::equals).orElse(true), status, slice);
    }

    @Override
    public List<Booking> ofEvent(UUID eventId, Optional<BookingStatus> status, Slice slice) {
        return list(row -> row.eventId().equals(eventId), status, slice);
    }

    private synchronized List<Booking> list(Predicate<BookingRequest> filter, Optional<BookingStatus> status, Slice slice) {
        check();
        return rows.values().stream()
                .filter(row -> request(row).anyMatch(filter) && status.map(row.status()::equals).orElse(true))
                .sorted(NEWEST_FIRST)
                .filter(row -> slice.after().isEmpty() || isAfter(row, slice.after().get()))
                .limit(slice.size()).toList();
    }

    private static boolean isAfter(Booking row, Place place) {
        int byTime = requestedAt(row).compareTo(place.requestedAt());
        return byTime < 0 || byTime == 0 && row.id().toString().compareTo(place.bookingId().toString()) < 0;
    }

    private static Instant requestedAt(Booking booking) {
        return request(booking).findFirst().orElseThrow().requestedAt();
    }

    private static Stream<BookingRequest> request(Booking booking) {
        return switch (booking) {
            case Booking.Known known -> Stream.of(known.request());
            case Booking.Unreadable _, Booking.Withdrawn _ -> Stream.empty();
        };
    }

    Instant now() {
        check();
        return clock.instant();
    }

    private void check() {
        if (!reachable) {
            throw new BookingsUnavailable(new TimeoutException());
        }
    }
}
