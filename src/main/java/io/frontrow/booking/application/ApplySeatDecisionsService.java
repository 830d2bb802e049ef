package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ApplySeatDecisions;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.DeadLetters;
import io.frontrow.booking.application.port.out.DeadLetters.DeadLetter;
import io.frontrow.booking.application.port.out.Memos;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Makes a booking out of every decision about a hold. A decision whose request cannot be read goes to the dead letters,
/// and its booking fails; its seats are given back.
public final class ApplySeatDecisionsService implements ApplySeatDecisions {
    private final Bookings bookings;
    private final Memos memos;
    private final DeadLetters deadLetters;
    private final BookingChanges changes;

    public ApplySeatDecisionsService(Bookings bookings, Memos memos, DeadLetters deadLetters, BookingChanges changes) {
        this.bookings = bookings;
        this.memos = memos;
        this.deadLetters = deadLetters;
        this.changes = changes;
    }

    @Override
    public LogPosition position(int partition) {
        return bookings.position(partition);
    }

    @Override
    public boolean apply(List<ResultBatch> batches) {
        var answers = new ArrayList<Answer>();
        var closedEvents = new ArrayList<UUID>();
        for (var batch : batches) {
            batch.accepted().forEach(decision -> apply(batch.partition(), decision, answers, closedEvents));
        }
        var saved = bookings.save(answers, closedEvents, batches.stream().map(ResultBatch::move).toList());
        if (!answers.isEmpty()) {
            saved.ifPresent(decided -> changes.announce(answers.stream().map(Answer::bookingId).toList(), decided));
        }
        return saved.isPresent();
    }

    private void apply(int partition, SeatDecision decision, List<Answer> answers, List<UUID> closedEvents) {
        switch (decision) {
            case SeatsHeld held -> answers.add(answer(partition, held));
            case SeatsRefused refused -> answers.add(answer(partition, refused.holdId(), refused.memo(),
                    request -> request.refused(FailureReason.of(refused.reason()))));
            case CommandRejected rejected -> answers.add(answer(rejected));
            case EventClosed closed -> closedEvents.add(closed.eventId());
            case SeatDecision.HoldUnchanged _, SeatDecision.SeatsReleased _, SeatDecision.SeatsSold _,
                 SeatDecision.SubsectionOpened _, SeatDecision.SubsectionRefused _, SeatDecision.SeatsBlocked _,
                 SeatDecision.SeatsUnblocked _, SeatDecision.BlockRefused _, SeatDecision.IdsForgotten _ -> { }
        }
    }

    /// Seatinventory has kept the command among its own dead letters.
    private Answer answer(CommandRejected rejected) {
        return memos.read(rejected.commandId(), rejected.memo())
                .<Answer>map(request -> request.refused(FailureReason.UNDECODABLE))
                .orElseGet(() -> new Answer.Unreadable(rejected.commandId()));
    }

    private Answer answer(int partition, SeatsHeld held) {
        var answer = answer(partition, held.holdId(), held.memo(),
                request -> request.held(held.subsection(), held.seatIndexes()));
        return answer instanceof Answer.Unreadable
                ? new Answer.Unreadable(held.holdId(), Optional.of(held.subsection())) : answer;
    }

    private Answer answer(int partition, UUID bookingId, byte[] memo, Function<BookingRequest, Answer> known) {
        var request = memos.read(bookingId, memo);
        if (request.isEmpty()) {
            deadLetters.add(new DeadLetter(partition, bookingId, "The memo of this hold is no request.", memo));
        }
        return request.map(known).orElseGet(() -> new Answer.Unreadable(bookingId));
    }
}
