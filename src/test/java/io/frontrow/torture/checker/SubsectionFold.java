package io.frontrow.torture.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The seats of one subsection, as the decisions about them say, one after the other; and how they were at any time.
final class SubsectionFold {
    private static final long[] NEVER = {};

    record Hold(int[] seats, int quantity, boolean sold) {
        private boolean isOf(Decision decision) {
            return quantity == decision.quantity() && Arrays.equals(seats, decision.seats());
        }
    }

    /// From `at` on, so many are free.
    private record Free(long at, int places) {}

    private final int perRow;
    private final UUID[] holder;
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final List<Free> frees = new ArrayList<>();
    private final Map<Integer, long[]> turns = new HashMap<>();
    private int free;

    /// @param rows 0 for a stock
    SubsectionFold(long at, int rows, int perRow) {
        this.perRow = perRow;
        holder = new UUID[rows * perRow];
        free = rows == 0 ? perRow : rows * perRow;
        frees.add(new Free(at, free));
    }

    Map<UUID, Hold> holds() {
        return holds;
    }

    int perRow() {
        return perRow;
    }

    int free() {
        return free;
    }

    boolean isFree(int seat) {
        return holder[seat] == null;
    }

    /// Null when all is well.
    String held(Decision held) {
        for (int seat : held.seats()) {
            if (holder[seat] != null) {
                return "seat " + seat + " is held by " + holder[seat] + " and given to " + held.command();
            }
        }
        if (holds.containsKey(held.command()) || held.quantity() > free) {
            return held.command() + " gets " + held.quantity() + " of " + free + (holds.containsKey(held.command()) ? ", again" : "");
        }
        holds.put(held.command(), new Hold(held.seats(), held.quantity(), false));
        take(held, held.command());
        return null;
    }

    String sold(Decision sold) {
        var hold = holds.get(sold.command());
        if (hold == null || hold.sold() || !hold.isOf(sold)) {
            return "sold to " + sold.command() + ", whose hold is " + hold;
        }
        holds.put(sold.command(), new Hold(hold.seats(), hold.quantity(), true));
        return null;
    }

    String released(Decision released) {
        var hold = holds.remove(released.command());
        if (hold == null || !hold.isOf(released)) {
            return "released by " + released.command() + ", whose hold is " + hold;
        }
        take(released, null);
        return null;
    }

    /// The event was taken down: nothing is free any more.
    void closed(long at) {
        frees.add(new Free(at, 0));
        holds.clear();
    }

    /// Whether at some moment of the time fewer than so many were free, or one of the named ones was taken.
    boolean lacked(int quantity, int[] seats, long from, long to) {
        if (fewer(quantity, from, to)) {
            return true;
        }
        for (int seat : seats) {
            if (seat >= holder.length || taken(turns.getOrDefault(seat, NEVER), from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean fewer(int quantity, long from, long to) {
        int atFirst = Integer.MAX_VALUE;
        for (var known : frees) {
            if (known.at() > to) {
                break;
            }
            if (known.at() >= from && known.places() < quantity) {
                return true;
            }
            atFirst = known.at() < from ? known.places() : atFirst;
        }
        return atFirst < quantity;
    }

    /// Taken at the first, third, … turn.
    private static boolean taken(long[] turns, long from, long to) {
        boolean now = false;
        for (long turn : turns) {
            if (turn > to) {
                break;
            }
            if (turn >= from) {
                return true;
            }
            now = !now;
        }
        return now;
    }

    private void take(Decision decision, UUID by) {
        free += by == null ? decision.quantity() : -decision.quantity();
        frees.add(new Free(decision.at(), free));
        for (int seat : decision.seats()) {
            holder[seat] = by;
            var old = turns.getOrDefault(seat, NEVER);
            var more = Arrays.copyOf(old, old.length + 1);
            more[old.length] = decision.at();
            turns.put(seat, more);
        }
    }
}
