package io.frontrow.simulation;

import java.util.ArrayList;
import java.util.List;

/// One run of a process, from its start to its end, with everything that goes on in it.
final class Life {
    private final World world;
    private final List<Fiber> fibers = new ArrayList<>();
    private boolean over;

    Life(World world) {
        this.world = world;
    }

    /// Nothing begins in a life that is over.
    void begin(Runnable work) {
        if (!over) {
            fibers.add(new Fiber(work));
        }
    }

    /// Whatever is going on stops where it is.
    void end() {
        over = true;
        fibers.clear();
    }

    boolean isOver() {
        return over;
    }

    /// How many things are going on.
    int size() {
        return fibers.size();
    }

    /// One of them goes on, for at most so many steps.
    void stepOne(int steps) {
        if (!fibers.isEmpty()) {
            var fiber = fibers.get(world.random.nextInt(fibers.size()));
            for (int i = 0; i < steps && !over && !fiber.isDone(); i++) {
                step(fiber);
            }
        }
    }

    void stepAll() {
        for (int i = fibers.size() - 1; i >= 0 && !over; i--) {
            step(fibers.get(i));
        }
    }

    private void step(Fiber fiber) {
        world.step(fiber);
        if (fiber.isDone()) {
            fibers.remove(fiber);
        }
    }
}
