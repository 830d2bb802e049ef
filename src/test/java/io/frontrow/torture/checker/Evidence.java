package io.frontrow.torture.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything that the checker is shown. Rules look at nothing else.
///
/// @param exchanges in the order of their answers
/// @param commands per partition in the order of the log
/// @param decisions per partition in the order of the log
/// @param skipped decisions of the log that count for nobody
/// @param calledOff when each event's seller first asked to cancel it, epoch milliseconds
public record Evidence(List<Exchange> exchanges, List<Command> commands, List<Decision> decisions, List<Decision> skipped,
        Tables tables, List<Charge> charges, List<Change> bookingChanges, List<Change> ticketingChanges, Map<UUID, Long> calledOff) {

    Evidence withExchange(Exchange last) {
        var more = new ArrayList<>(exchanges);
        more.add(last);
        return new Evidence(more, commands, decisions, skipped, tables, charges, bookingChanges, ticketingChanges, calledOff);
    }

    Evidence withCommands(List<Command> others) {
        return new Evidence(exchanges, others, decisions, skipped, tables, charges, bookingChanges, ticketingChanges, calledOff);
    }

    Evidence withDecisions(List<Decision> others) {
        return new Evidence(exchanges, commands, others, skipped, tables, charges, bookingChanges, ticketingChanges, calledOff);
    }

    Evidence withSkipped(Decision last) {
        var more = new ArrayList<>(skipped);
        more.add(last);
        return new Evidence(exchanges, commands, decisions, more, tables, charges, bookingChanges, ticketingChanges, calledOff);
    }

    Evidence withTables(Tables others) {
        return new Evidence(exchanges, commands, decisions, skipped, others, charges, bookingChanges, ticketingChanges, calledOff);
    }

    Evidence withCharges(List<Charge> others) {
        return new Evidence(exchanges, commands, decisions, skipped, tables, others, bookingChanges, ticketingChanges, calledOff);
    }

    Evidence withBookingChanges(List<Change> others) {
        return new Evidence(exchanges, commands, decisions, skipped, tables, charges, others, ticketingChanges, calledOff);
    }

    Evidence withTicketingChanges(List<Change> others) {
        return new Evidence(exchanges, commands, decisions, skipped, tables, charges, bookingChanges, others, calledOff);
    }
}
