package io.frontrow.seatinventory;

/// The names of seatinventory's topics, in one place.
public final class SeatTopics {
    /// Every [SeatCommand]; the partition is the subsection's, the offset is the command's place in the
    /// order.
    public static final String COMMANDS = "seatinventory.commands";
    /// One [SeatResult] for every command, on the partition of the same number; repeats and strays are
    /// skipped by readers.
    public static final String RESULTS = "seatinventory.results";
    /// Commands that could not be read, as they came, with headers that say why and whence.
    public static final String DEAD_LETTERS = "seatinventory.commands.dead-letters";

    private SeatTopics() {}
}
