package io.frontrow.booking.application.fake;

import io.frontrow.booking.application.fake.InMemoryBookings.Payment;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.PaymentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The ledger of bookings in memory, by their clock.
public final class InMemoryPaymentLedger implements PaymentLedger {
    private static final Duration LEFT_TO_THE_BUYER = Duration.ofSeconds(10);
    private final InMemoryBookings bookings;

    public InMemoryPaymentLedger(InMemoryBookings bookings) {
        this.bookings = bookings;
    }

    /// A payment is not decided, or is owed back.
    public boolean isOpen() {
        synchronized (bookings) {
            return bookings.payments.values().stream().anyMatch(it -> it.is(PaymentState.STARTED, PaymentState.REFUND_DUE));
        }
    }

    @Override
    public Start start(Attempt attempt) {
        synchronized (bookings) {
            var now = bookings.now();
            var same = bookings.payments.get(attempt.paymentId());
            if (same != null && !same.is(PaymentState.STARTED)) {
                return new Start.Decided(same.state);
            }
            if (same == null && earlier(attempt).stream().anyMatch(it -> hasKey(it, attempt.keyId()))) {
                return new Start.KeyReused();
            }
            return switch (bookings.find(attempt.bookingId()).orElseThrow()) {
                case Booking.Expired _ -> new Start.TooLate();
                case Booking.AwaitingPayment it when !it.payUntil().isAfter(now) -> new Start.TooLate();
                case Booking.AwaitingPayment it -> start(attempt, it, now, same != null);
                case Booking it -> new Start.WrongState(it.status());
            };
        }
    }

    private Start start(Attempt attempt, Booking.AwaitingPayment booking, Instant now, boolean again) {
        if (!again && earlier(attempt).stream().anyMatch(it -> it.is(PaymentState.STARTED))) {
            return new Start.AnotherInProgress();
        }
        bookings.payments.computeIfAbsent(attempt.paymentId(), id ->
                new Payment(id, attempt.bookingId(), attempt.keyId(), now.plus(LEFT_TO_THE_BUYER)));
        return new Start.Started(booking.request().total());
    }

    private List<Payment> earlier(Attempt attempt) {
        return bookings.payments.values().stream().filter(it -> it.bookingId.equals(attempt.bookingId())).toList();
    }

    private static boolean hasKey(Payment payment, Optional<UUID> keyId) {
        return payment.keyId.isPresent() && !payment.is(PaymentState.DECLINED) && payment.keyId.equals(keyId);
    }

    @Override
    public void decline(UUID paymentId) {
        move(paymentId, PaymentState.STARTED, PaymentState.DECLINED);
    }

    @Override
    public void refunded(UUID paymentId) {
        move(paymentId, PaymentState.REFUND_DUE, PaymentState.REFUNDED);
    }

    private void move(UUID paymentId, PaymentState from, PaymentState to) {
        synchronized (bookings) {
            bookings.now();
            var payment = bookings.payments.get(paymentId);
            if (payment != null && payment.is(from)) {
                payment.state = to;
            }
        }
    }

    @Override
    public Optional<Entry> find(UUID paymentId) {
        synchronized (bookings) {
            bookings.now();
            return Optional.ofNullable(bookings.payments.get(paymentId)).map(it -> new Entry(it.bookingId, it.state));
        }
    }

    @Override
    public List<UUID> takeUndecided(int atMost) {
        return take(atMost, it -> it.is(PaymentState.STARTED));
    }

    @Override
    public List<UUID> takeRefundsDue(int atMost) {
        return take(atMost, it -> it.is(PaymentState.REFUND_DUE));
    }

    private List<UUID> take(int atMost, Predicate<Payment> which) {
        synchronized (bookings) {
            var now = bookings.now();
            var taken = bookings.payments.values().stream().filter(which)
                    .filter(it -> !it.dueAt.isAfter(now) || it.is(PaymentState.REFUND_DUE) && it.tries == 0)
                    .limit(atMost).toList();
            for (var payment : taken) {
                payment.tries++;
                payment.dueAt = now.plusSeconds(1L << Math.min(payment.tries, 5));
            }
            return taken.stream().map(it -> it.id).toList();
        }
    }

    /// All bookings of these tests are paid in one currency.
    @Override
    public List<Balance> balances() {
        synchronized (bookings) {
            bookings.now();
            var money = bookings.payments.values().stream()
                    .filter(it -> it.is(PaymentState.CAPTURED, PaymentState.REFUND_DUE, PaymentState.REFUNDED)).toList();
            long captured = money.stream().mapToLong(this::amountMinor).sum();
            long refunded = money.stream().filter(it -> !it.is(PaymentState.CAPTURED)).mapToLong(this::amountMinor).sum();
            long sold = bookings.all().stream().filter(it -> it.status() == BookingStatus.COMPLETED)
                    .mapToLong(it -> ((Booking.Known) it).request().total().amountMinor()).sum();
            return money.isEmpty() && sold == 0 ? List.of() : List.of(new Balance("TWD", captured, refunded, sold));
        }
    }

    private long amountMinor(Payment payment) {
        return ((Booking.Known) bookings.find(payment.bookingId).orElseThrow()).request().total().amountMinor();
    }
}
