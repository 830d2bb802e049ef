package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.ByteReader;
import io.frontrow.shared.ByteReader.UnreadableBytes;
import io.frontrow.shared.ByteWriter;
import java.util.UUID;

/// The saved form of a partition's state: keys `[kind][id]`, values `[version][body]`. The kinds sort so that what another
/// entry stands on is restored before it. Which seats are taken is not saved: the holds say it. A hold of a stock is
/// version 2, and has a number instead of seats.
final class StateEntries {
    private static final int VERSION = 1;
    private static final int STOCK_VERSION = 2;
    private static final int CLOSED_EVENT = 1;
    private static final int SUBSECTION = 2;
    private static final int HOLD = 3;
    private static final int BLOCKS = 4;
    private static final HoldState[] STATES = HoldState.values();

    private StateEntries() {}

    static StateEntry closed(UUID eventId, int attempt) {
        return new StateEntry(key(CLOSED_EVENT, eventId).toBytes(), value().putInt(attempt).toBytes());
    }

    /// @param it null when it is gone
    static StateEntry subsection(SubsectionKey key, Subsection it) {
        return new StateEntry(key(SUBSECTION, key.eventId()).putInt(key.index()).toBytes(), it == null ? null
                : value().putInt(it.attempt()).putInt(it.rows()).putInt(it.seatsPerRow()).toBytes());
    }

    /// @param it null when it is gone
    static StateEntry blocks(SubsectionKey key, Subsection it) {
        int[] blocked = it == null ? new int[0] : it.grid().blocked();
        return new StateEntry(key(BLOCKS, key.eventId()).putInt(key.index()).toBytes(),
                blocked.length == 0 ? null : value().putInts(blocked).toBytes());
    }

    /// @param it null when it is gone
    static StateEntry hold(UUID id, Hold it) {
        return new StateEntry(key(HOLD, id).toBytes(), it == null ? null : hold(it));
    }

    private static byte[] hold(Hold it) {
        var value = new ByteWriter(48).putByte(it.isOfStock() ? STOCK_VERSION : VERSION)
                .putUuid(it.subsection().eventId()).putInt(it.subsection().index())
                .putByte(it.state().ordinal()).putBoolean(it.remembered());
        return (it.isOfStock() ? value.putInt(it.quantity()) : value.putInts(it.seats())).toBytes();
    }

    static void restore(StateEntry entry, PartitionState state) {
        var key = new ByteReader(entry.key());
        var value = new ByteReader(entry.value());
        byte kind = key.getByte();
        byte version = value.getByte();
        if (version != VERSION && (kind != HOLD || version != STOCK_VERSION)) {
            throw new UnreadableBytes("an entry of kind " + kind + " and version " + version);
        }
        switch (kind) {
            case CLOSED_EVENT -> state.subsections.restoreClosed(key.getUuid(), value.getInt());
            case SUBSECTION -> state.subsections.restore(
                    new Subsection(subsectionKey(key), value.getInt(), value.getInt(), value.getInt()));
            case HOLD -> state.restore(hold(key.getUuid(), value, version == STOCK_VERSION));
            case BLOCKS -> state.subsections.restoreBlocks(subsectionKey(key), value.getInts(SubsectionKey.MAX_SEATS));
            default -> throw new UnreadableBytes("an entry of kind " + kind);
        }
        key.expectEnd();
        value.expectEnd();
    }

    private static Hold hold(UUID id, ByteReader in, boolean ofStock) {
        SubsectionKey subsection = subsectionKey(in);
        HoldState state = STATES[in.getByte()];
        boolean remembered = in.getBoolean();
        int[] seats = ofStock ? new int[0] : in.getInts(SeatChoice.MAX_SEATS_PER_HOLD);
        return new Hold(id, subsection, seats, ofStock ? in.getInt() : seats.length, remembered, state);
    }

    private static SubsectionKey subsectionKey(ByteReader in) {
        return new SubsectionKey(in.getUuid(), in.getInt());
    }

    private static ByteWriter key(int kind, UUID id) {
        return new ByteWriter(21).putByte(kind).putUuid(id);
    }

    private static ByteWriter value() {
        return new ByteWriter(48).putByte(VERSION);
    }
}
