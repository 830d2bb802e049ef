package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.domain.EntryId.ClosedAttempt;
import io.frontrow.seatinventory.domain.EntryId.Holder;
import io.frontrow.seatinventory.domain.EntryId.Seats;
import io.frontrow.shared.ByteReader;
import io.frontrow.shared.ByteReader.UnreadableBytes;
import io.frontrow.shared.ByteWriter;

/// The saved form of a partition's state: a key `[kind][names]` and a value `[version][body]`. In the order of their keys,
/// a subsection comes before the holds in it. Which seats are taken is not saved: the holds say it.
final class StateEntries {
    private static final int VERSION = 1;
    private static final int CLOSED_ATTEMPT = 1;
    private static final int SEATS = 2;
    private static final int HOLDER = 3;
    private static final HoldState[] HOLD_STATES = HoldState.values();

    private StateEntries() {}

    static StateEntry entry(EntryId id, OpenSeats open) {
        return switch (id) {
            case ClosedAttempt closed -> new StateEntry(
                    new ByteWriter(20).putByte(CLOSED_ATTEMPT).putUuid(closed.eventId()).toBytes(),
                    value().putInt(open.closedAttempt(closed.eventId())).toBytes());
            case Seats seats -> new StateEntry(key(SEATS, seats.subsection()).toBytes(),
                    value(open.find(seats.subsection())));
            case Holder holder -> new StateEntry(key(HOLDER, holder.subsection()).putUuid(holder.holdId()).toBytes(),
                    value(open.find(holder.subsection()), holder));
        };
    }

    static void restore(StateEntry entry, OpenSeats open) {
        ByteReader key = new ByteReader(entry.key());
        ByteReader value = new ByteReader(entry.value());
        int kind = key.getByte();
        expectVersion(value.getByte());
        switch (kind) {
            case CLOSED_ATTEMPT -> open.putClosed(key.getUuid(), value.getInt());
            case SEATS -> open.put(subsection(key), new Subsection(value.getInt(), value.getInt(), value.getInt()));
            case HOLDER -> open.find(subsection(key)).restore(key.getUuid(), hold(value));
            default -> throw new UnreadableBytes("unknown kind of entry: " + kind);
        }
    }

    private static byte[] value(Subsection seats) {
        return seats == null ? null
                : value().putInt(seats.attempt).putInt(seats.rows).putInt(seats.seatsPerRow).toBytes();
    }

    private static byte[] value(Subsection seats, Holder holder) {
        Hold hold = seats == null ? null : seats.holds.get(holder.holdId());
        return hold == null ? null : value().putByte(hold.state().ordinal()).putBoolean(hold.remembered())
                .putInts(hold.seatIndexes()).toBytes();
    }

    private static Hold hold(ByteReader in) {
        HoldState state = HOLD_STATES[in.getByte()];
        boolean remembered = in.getBoolean();
        return new Hold(state, in.getInts(SubsectionKey.MAX_SEATS), remembered);
    }

    private static ByteWriter key(int kind, SubsectionKey subsection) {
        return new ByteWriter(40).putByte(kind).putUuid(subsection.eventId()).putInt(subsection.index());
    }

    private static ByteWriter value() {
        return new ByteWriter(32).putByte(VERSION);
    }

    private static SubsectionKey subsection(ByteReader in) {
        return new SubsectionKey(in.getUuid(), in.getInt());
    }

    private static void expectVersion(int version) {
        if (version != VERSION) {
            throw new UnreadableBytes("entry of version " + version + "; this process knows " + VERSION);
        }
    }
}
