package io.frontrow.ticketing.adapter.in.rest;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/// One message of an event's stream, in the words of SSE.
sealed interface EventMessage {

    OutboundSseEvent in(Sse sse);

    /// `json` is written once, however many hear it.
    record News(String id, String name, String json) implements EventMessage {
        @Override
        public OutboundSseEvent in(Sse sse) {
            return sse.newEventBuilder().id(id).name(name).data(String.class, json).build();
        }
    }

    /// Keeps an idle stream open.
    record StillHere() implements EventMessage {
        @Override
        public OutboundSseEvent in(Sse sse) {
            return sse.newEventBuilder().comment("still here").build();
        }
    }
}
