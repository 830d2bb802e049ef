package io.frontrow.ticketing.domain;

import java.util.UUID;

/// An attempt to publish an event under way: how many of its subsections stand. Opening one twice counts
/// once, which is for the caller to see to.
public record Attempt(UUID eventId, int number, int subsectionCount, int openedSubsections) {

    public Attempt opened(int more) {
        return new Attempt(eventId, number, subsectionCount, openedSubsections + more);
    }

    public boolean isComplete() {
        return openedSubsections >= subsectionCount;
    }

    public SeatsToClose seatsToClose() {
        return new SeatsToClose(eventId, number);
    }
}
