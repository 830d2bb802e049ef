package io.frontrow.simulation;

import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.booking.domain.CardNumber;
import io.frontrow.booking.domain.Verdict;
import io.frontrow.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// The payment provider, and the line to it. A payment's id is its name there: whatever is asked twice happens once.
final class SimulatedProvider implements Payments {
    static final List<CardNumber> CARDS = List.of("4242424242424242", "4000000000000002", "4000000000000259",
            "4000000000000341").stream().map(digits -> CardNumber.parse(digits).orElseThrow()).toList();

    enum State { PENDING, APPROVED, DECLINED, REFUNDED }

    static final class Charge {
        final UUID paymentId;
        final long amountMinor;
        State state;

        Charge(UUID paymentId, long amountMinor, State state) {
            this.paymentId = paymentId;
            this.amountMinor = amountMinor;
            this.state = state;
        }

        private Verdict verdict() {
            return switch (state) {
                case APPROVED, REFUNDED -> Verdict.APPROVED;
                case DECLINED -> Verdict.DECLINED;
                case PENDING -> Verdict.UNDECIDED;
            };
        }
    }

    record Notice(UUID paymentId, Verdict verdict) {}

    final Map<UUID, Charge> charges = new LinkedHashMap<>();
    final List<Notice> notices = new ArrayList<>();
    private final List<Runnable> underWay = new ArrayList<>();
    private final World world;

    SimulatedProvider(World world) {
        this.world = world;
    }

    @Override
    public Verdict charge(UUID paymentId, Money amount, CardNumber card) {
        if (world.strikes(Fault.PAYMENT_LATE, 60)) {
            underWay.add(() -> take(paymentId, amount, card));
            return Verdict.UNDECIDED;
        }
        return call(() -> take(paymentId, amount, card).verdict());
    }

    @Override
    public Verdict ask(UUID paymentId) {
        return call(() -> charges.containsKey(paymentId) ? charges.get(paymentId).verdict() : Verdict.UNHEARD_OF);
    }

    @Override
    public Verdict abandon(UUID paymentId) {
        return call(() -> charges.computeIfAbsent(paymentId, id -> new Charge(id, 0, State.DECLINED)).verdict());
    }

    @Override
    public boolean refund(UUID paymentId) {
        return call(() -> {
            var charge = charges.get(paymentId);
            if (charge.state == State.APPROVED) {
                charge.state = State.REFUNDED;
            }
            return charge.verdict();
        }) == Verdict.APPROVED;
    }

    private Verdict call(Supplier<Verdict> request) {
        world.pause();
        if (world.strikes(Fault.PROVIDER_AWAY, 25)) {
            return Verdict.NOT_ASKED;
        }
        if (world.strikes(Fault.PAYMENT_LOST, 50)) {
            return Verdict.UNDECIDED;
        }
        var verdict = request.get();
        world.happened(verdict.ordinal());
        return world.strikes(Fault.PAYMENT_UNCONFIRMED, 40) ? Verdict.UNDECIDED : verdict;
    }

    private Charge take(UUID paymentId, Money amount, CardNumber card) {
        return charges.computeIfAbsent(paymentId, id -> {
            int kind = CARDS.indexOf(card);
            var charge = new Charge(id, amount.amountMinor(), switch (kind) {
                case 1 -> State.DECLINED;
                case 2 -> State.PENDING;
                default -> State.APPROVED;
            });
            if (kind == 3) {
                notices.add(new Notice(id, Verdict.APPROVED));
                notices.add(new Notice(id, Verdict.APPROVED));
            }
            return charge;
        });
    }

    /// A late request arrives, or something is decided that was put off.
    void act() {
        if (!underWay.isEmpty()) {
            underWay.remove(world.random.nextInt(underWay.size())).run();
        }
        charges.values().stream().filter(it -> it.state == State.PENDING).findFirst().ifPresent(charge -> {
            charge.state = world.random.nextInt(4) == 0 ? State.DECLINED : State.APPROVED;
            notices.add(new Notice(charge.paymentId, charge.verdict()));
            if (!world.isCalm()) {
                world.note(Fault.DECIDED_LATE);
            }
        });
    }

    /// A webhook: the receiver is told until one has taken it, and sometimes again.
    Notice someNotice() {
        return notices.get(world.random.nextInt(notices.size()));
    }

    void taken(Notice notice) {
        if (!world.strikes(Fault.WEBHOOK_AGAIN, 150)) {
            notices.remove(notice);
        }
    }

    boolean isQuiet() {
        return underWay.isEmpty() && notices.isEmpty()
                && charges.values().stream().noneMatch(it -> it.state == State.PENDING);
    }
}
