package io.frontrow.seatinventory.application.port.out;

class InMemoryCheckpointsTest extends CheckpointsContract {
    private final Checkpoints checkpoints = new InMemoryCheckpoints();

    @Override
    protected Checkpoints checkpoints() {
        return checkpoints;
    }
}
