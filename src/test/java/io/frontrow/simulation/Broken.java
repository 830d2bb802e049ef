package io.frontrow.simulation;

import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.UndecodableCommand;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the mutants are made of.
final class Broken {
    private Broken() {}

    interface Deed {
        Object with(Object... arguments);
    }

    /// The port with one of its methods replaced.
    static <P> P of(Class<P> port, P real, String replaced, Deed deed) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
            if (method.getName().equals(replaced)) {
                return deed.with(arguments);
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    static SeatCommand decoded(byte[] command) {
        try {
            return SeatCommandCodec.decode(command);
        } catch (UndecodableCommand e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean cancelWithoutCondition(UUID id, Node node) {
        if (!(node.bookings.find(id).orElse(null) instanceof Booking.AwaitingPayment unpaid)) {
            return false;
        }
        node.world.pause();
        node.premises.bookings.overwrite(
                new Booking.Cancelled(unpaid.request(), unpaid.reference(), unpaid.seats(), false),
                Optional.of(new ReleaseSeats(id, node.premises.bookings.subsection(id))));
        return true;
    }

    static void sendRelease(UUID id, Node node) {
        if (node.bookings.find(id).orElse(null) instanceof Booking.AwaitingPayment) {
            node.awaited(node.seatCommands.send(new ReleaseSeats(id, node.premises.bookings.subsection(id)))
                    .toCompletableFuture());
        }
    }

    /// Where the results of this batch would stand if nobody else wrote.
    static long[] asExpected(DecideSeats seats, long[] offsets) {
        long first = seats.position().nextResult();
        var expected = new long[offsets.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = first + i;
        }
        return expected;
    }

    /// Keeps the moves of a transaction that has to be rolled back.
    @SuppressWarnings("unchecked")
    static Optional<List<Booking>> saveOrMoveOnly(Bookings real, Object[] arguments) {
        var moves = (List<PositionMove>) arguments[2];
        var saved = real.save((List<Answer>) arguments[0], (List<UUID>) arguments[1], moves);
        if (saved.isEmpty()) {
            moves.forEach(move -> real.save(List.of(), List.of(), List.of(move)));
        }
        return saved;
    }

    /// A hold of a withdrawn booking makes it an unpaid one again.
    @SuppressWarnings("unchecked")
    static Optional<List<Booking>> saveOverWithdrawals(Bookings real, Object[] arguments, Node node) {
        var answers = (List<Answer>) arguments[0];
        var saved = real.save(answers, (List<UUID>) arguments[1], (List<PositionMove>) arguments[2]);
        for (var answer : answers) {
            if (saved.isPresent() && answer instanceof Answer.Held held
                    && node.premises.bookings.find(answer.bookingId()).orElse(null) instanceof Booking.Cancelled lost) {
                node.premises.bookings.overwrite(new Booking.AwaitingPayment(held.request(), lost.reference(), held.seats(),
                        node.world.now().plusSeconds(Premises.HOLD_SECONDS)), Optional.empty());
            }
        }
        return saved;
    }
}
