package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.RequestKey;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.SeatsToClose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
public class PostgresEvents implements Events {
    private final DataSource database;

    public PostgresEvents(DataSource database) {
        this.database = database;
    }

    /// The hall goes in by two statements on the transaction's connection, however large it is.
    @Override
    @Transactional
    public void add(Event.Draft draft, Seating seating) {
        EventRow.of(draft, seating).persistAndFlush();
        try (var connection = database.getConnection()) {
            new SeatingRows(connection, draft.facts().id()).insert(seating);
            new EventChangeMessages(connection).created(draft.facts().id());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the seating: " + e.getMessage(), e);
        }
    }

    @Override
    @Transactional
    public KeyedEvent addOnce(Event.Draft draft, Seating seating, RequestKey key) {
        var facts = draft.facts();
        try (var connection = database.getConnection()) {
            var keys = new CreationKeyRows(connection);
            if (!keys.bind(facts.sellerId(), key, facts.id())) {
                return keys.find(facts.sellerId(), key.name()).orElseThrow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the key: " + e.getMessage(), e);
        }
        add(draft, seating);
        return new KeyedEvent(facts.id(), key);
    }

    @Override
    public Optional<KeyedEvent> findByKey(UUID sellerId, String key) {
        return Transaction.query(database, connection -> new CreationKeyRows(connection).find(sellerId, key));
    }

    /// Keys that count no more.
    public void forgetOldKeys() {
        Transaction.run(database, connection -> {
            new CreationKeyRows(connection).forgetOld();
            return true;
        });
    }

    @Override
    @Transactional
    public Optional<Event> find(UUID eventId) {
        return EventRow.<EventRow>findByIdOptional(eventId).map(EventRow::toEvent);
    }

    @Override
    public boolean replace(Event expected, Event next, Optional<SeatsToClose> toClose) {
        return Transaction.run(database, connection -> {
            var states = new EventStates(connection);
            if (!states.change(expected, next)) {
                return false;
            }
            if (next instanceof Event.Publishing publishing) {
                states.begin(publishing.facts().id(), publishing.attempt());
            } else if (!next.isPublic()) {
                states.forgetSeats(next.facts().id());
            }
            if (toClose.isPresent()) {
                states.close(toClose.get());
            }
            return true;
        });
    }
}
