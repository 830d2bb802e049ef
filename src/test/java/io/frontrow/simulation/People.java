package io.frontrow.simulation;

import io.frontrow.booking.application.port.in.BookSeats;
import io.frontrow.booking.application.port.in.CancelBooking;
import io.frontrow.booking.application.port.in.PayBooking;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Selection;
import io.frontrow.ticketing.application.port.in.CancelEvent;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats;
import io.frontrow.ticketing.application.port.in.PublishEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Buyers who want more seats than there are, who ask again, on another process, when they hear nothing, who pay twice and
/// cancel; and a seller. They keep what they were told.
final class People {
    private static final int BUYERS = 3;
    private static final int SEATS_PER_ROW = 4;
    private static final int ROWS = 2;

    /// `id` is known once somebody has heard it.
    static final class Purchase {
        final BookSeats.Command command;
        final List<PayBooking.Command> payments = new ArrayList<>();
        UUID id;

        Purchase(BookSeats.Command command) {
            this.command = command;
        }
    }

    final List<Purchase> purchases = new ArrayList<>();
    /// The last word on a booking that must stay true.
    final Map<UUID, BookingStatus> told = new LinkedHashMap<>();
    /// Bookings whose buyer heard that it is too late to pay.
    final Set<UUID> tooLate = new LinkedHashSet<>();
    private final World world;
    private final Premises premises;
    private int keys;

    People(World world, Premises premises) {
        this.world = world;
        this.premises = premises;
    }

    void act(Node node) {
        int dice = world.random.nextInt(100);
        if (dice < 30 || purchases.isEmpty()) {
            order(node, newPurchase());
        } else if (dice < 38) {
            orderAgain(node, some());
        } else if (dice < 84) {
            pay(node, unpaid());
        } else if (dice < 93) {
            cancel(node, some());
        } else {
            sell(node, dice);
        }
    }

    void publish(Node node) {
        node.life.begin(() -> node.undisturbed(() ->
                node.publish.publish(new PublishEvent.Command(Premises.EVENT, Premises.SELLER))));
    }

    private Purchase some() {
        return purchases.get(Math.max(0, purchases.size() - 1 - world.random.nextInt(6)));
    }

    /// Rather one that waits for it.
    private Purchase unpaid() {
        var waiting = purchases.stream().filter(it -> it.id != null && premises.bookings.find(it.id)
                .filter(Booking.AwaitingPayment.class::isInstance).isPresent()).toList();
        return waiting.isEmpty() || world.random.nextInt(4) == 0 ? some() : waiting.get(world.random.nextInt(waiting.size()));
    }

    private Purchase newPurchase() {
        var buyer = new UUID(0xB0, world.random.nextInt(BUYERS));
        Optional<String> key = world.random.nextBoolean() ? Optional.of("key " + keys++) : Optional.empty();
        var purchase = new Purchase(new BookSeats.Command(buyer, key, order()));
        purchases.add(purchase);
        return purchase;
    }

    private SeatOrder order() {
        return switch (world.random.nextInt(6)) {
            case 0 -> SeatOrder.generalAdmission(Premises.EVENT, "Floor", 1 + world.random.nextInt(3));
            case 1, 2 -> new SeatOrder(Premises.EVENT, "A", 1, 1, Selection.MANUAL, List.of(seat()));
            case 3 -> best(2);
            default -> best(1);
        };
    }

    private SeatOrder best(int subsection) {
        return new SeatOrder(Premises.EVENT, "A", subsection, 1 + world.random.nextInt(3), Selection.BEST_AVAILABLE, List.of());
    }

    private SeatPosition seat() {
        return SeatPosition.ofIndex(world.random.nextInt(ROWS * SEATS_PER_ROW), SEATS_PER_ROW);
    }

    private void orderAgain(Node node, Purchase purchase) {
        if (purchase.command.idempotencyKey().isPresent() && world.note(Fault.SENT_AGAIN)) {
            order(node, purchase);
        }
    }

    private void order(Node node, Purchase purchase) {
        node.life.begin(() -> node.undisturbed(() -> {
            var answer = node.bookSeats.book(purchase.command).toCompletableFuture();
            if (node.awaited(answer).join() instanceof BookSeats.Outcome.Accepted(var id)) {
                world.pause();
                if (purchase.id != null && !purchase.id.equals(id)) {
                    world.find("TWO BOOKINGS of one key: " + purchase.id + " and " + id);
                }
                purchase.id = id;
            }
        }));
    }

    private void pay(Node node, Purchase purchase) {
        if (purchase.id == null) {
            return;
        }
        var command = newPayment(purchase);
        if (!purchase.payments.isEmpty() && world.random.nextInt(3) == 0 && world.note(Fault.SENT_AGAIN)) {
            command = purchase.payments.get(world.random.nextInt(purchase.payments.size()));
        }
        purchase.payments.add(command);
        var last = command;
        node.life.begin(() -> node.undisturbed(() -> {
            switch (node.pay.pay(last)) {
                case PayBooking.Outcome.Paid _ -> {
                    world.pause();
                    tell(purchase.id, BookingStatus.COMPLETED);
                }
                case PayBooking.Outcome.TooLate _ -> tooLate.add(purchase.id);
                default -> { }
            }
        }));
    }

    private PayBooking.Command newPayment(Purchase purchase) {
        Optional<String> key = world.random.nextBoolean() ? Optional.of("pay " + keys++) : Optional.empty();
        int card = Math.max(0, world.random.nextInt(8) - 4);
        return new PayBooking.Command(purchase.id, purchase.command.buyerId(), key, SimulatedProvider.CARDS.get(card));
    }

    private void cancel(Node node, Purchase purchase) {
        if (purchase.id == null) {
            return;
        }
        node.life.begin(() -> node.undisturbed(() -> {
            if (node.cancel.cancel(purchase.id, purchase.command.buyerId()) instanceof CancelBooking.Outcome.Cancelled) {
                world.pause();
                tell(purchase.id, BookingStatus.CANCELLED);
            }
        }));
    }

    private void tell(UUID bookingId, BookingStatus status) {
        var before = told.put(bookingId, status);
        if (before != null && before != status) {
            world.find("WORD BROKEN: " + bookingId + " was told " + before + ", then " + status);
        }
    }

    private void sell(Node node, int dice) {
        if (dice == 93 && world.random.nextInt(4) == 0 && premises.event().isPublic() && world.note(Fault.EVENT_CANCELLED)) {
            node.life.begin(() -> node.undisturbed(() ->
                    node.cancelEvent.cancel(new CancelEvent.Command(Premises.EVENT, Premises.SELLER))));
        } else if (!premises.event().isPublic()) {
            publish(node);
        } else {
            var seats = IntStream.rangeClosed(0, world.random.nextInt(2)).mapToObj(_ -> seat()).distinct()
                    .map(seat -> new io.frontrow.ticketing.domain.SeatPosition(seat.row(), seat.number())).toList();
            node.life.begin(() -> node.undisturbed(() -> node.block.change(new ChangeBlockedSeats.Command(Premises.EVENT,
                    Premises.SELLER, "A", 1, seats, world.random.nextBoolean()))));
        }
    }
}
