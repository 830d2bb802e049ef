package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.ChangeEvent;
import io.frontrow.ticketing.application.port.out.EventEdits;
import io.frontrow.ticketing.application.port.out.EventEdits.Editable;
import io.frontrow.ticketing.domain.ChangeReview;
import java.time.InstantSource;

/// Whoever loses the race with another change of the same event looks again, so that both are applied.
public final class ChangeEventService implements ChangeEvent {
    private final EventEdits edits;
    private final InstantSource clock;

    public ChangeEventService(EventEdits edits, InstantSource clock) {
        this.edits = edits;
        this.clock = clock;
    }

    @Override
    public Outcome change(Command command) {
        var found = edits.find(command.eventId());
        return switch (EventAccess.of(found.map(Editable::event), command.sellerId())) {
            case EventAccess.NotFound() -> new Outcome.NotFound();
            case EventAccess.SomebodyElses() -> new Outcome.SomebodyElses();
            case EventAccess.Own(_) -> change(command, found.orElseThrow());
        };
    }

    private Outcome change(Command command, Editable before) {
        return switch (ChangeReview.of(before.event(), before.prices(), command.change(), clock.instant())) {
            case ChangeReview.EventCancelled() -> new Outcome.AlreadyCancelled();
            case ChangeReview.EventOver() -> new Outcome.AlreadyOver();
            case ChangeReview.SaleBegun() -> new Outcome.SaleBegun();
            case ChangeReview.Faulty(var faults) -> new Outcome.Faulty(faults);
            case ChangeReview.Sound sound when edits.save(before, sound) -> new Outcome.Changed();
            case ChangeReview.Sound _ -> change(command);
        };
    }
}
