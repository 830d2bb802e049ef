package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.platform.postgres.PostgresOutbox;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.SubsectionKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What has to follow the decisions of one transaction; written once, at its end.
final class FollowUps {
    private static final String SCHEMA = "booking";
    private final List<OutboxMessage> messages = new ArrayList<>();

    void release(UUID bookingId, SubsectionKey subsection) {
        command(new ReleaseSeats(bookingId, subsection));
    }

    void sell(UUID bookingId, SubsectionKey subsection) {
        command(new SellSeats(bookingId, subsection));
    }

    private void command(SeatCommand command) {
        messages.add(new OutboxMessage(command.commandId(), SeatTopics.COMMANDS, SeatCommandCodec.encode(command)));
    }

    void tell(OutboxMessage changeEvent) {
        messages.add(changeEvent);
    }

    void write(Connection connection) throws SQLException {
        PostgresOutbox.add(connection, SCHEMA, messages);
    }
}
